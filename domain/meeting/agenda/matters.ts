/** Which matters wait for a board: open and lapsed rounds, selections, and conditions that are thirty days late. Pure; each is said once. */
import type { ConditionOnFile } from '../../project/conditions/condition.ts';
import type { Project } from '../../project/state.ts';
import type { Review } from '../../review/state.ts';
import type { Selection } from '../../selection/state.ts';
import { addDays, dateOf, endOfDay, type Instant } from '../../values/time.ts';
import type { ItemKind, Matter } from './item.ts';

/** Days after its day from which a condition is an exception that its board hears of. */
export const exceptionAfterDays = 30;

/** What a round is to a meeting; one that ended with a decision waits for nobody. */
export function matterOfRound(review: Review, project: Project): Matter {
  const { id, gate, pack, outcome, route } = review;
  return {
    kind: kindOfRound(review),
    ref: id,
    board: gate.board,
    title: pack.proposal.title,
    about: gate.question ?? gate.name,
    project: review.project,
    open: route === 'board' && (outcome === undefined || isLapsedLast(review, project)),
  };
}

function kindOfRound({ outcome, escalated, pack }: Review): ItemKind {
  if (outcome !== undefined || escalated) return 'escalation';
  return pack.change === undefined ? 'round' : 'change-request';
}

/** The round lapsed, and nothing has come after it: the gate waits for somebody to ask again. */
function isLapsedLast({ id, outcome }: Review, { gates, open, status }: Project): boolean {
  const isOver = status === 'closed' || status === 'killed' || status === 'declined';
  return outcome?.kind === 'lapsed' && open === undefined && !isOver && gates.at(-1)?.review === id;
}

export function matterOfSelection({ id, name, status, submission }: Selection): Matter | undefined {
  if (!submission) return undefined;
  return {
    kind: 'selection',
    ref: id,
    board: submission.board.id,
    title: name,
    about: submission.question ?? submission.scenario.name,
    open: status === 'submitted',
  };
}

/** `board` is the one whose round set the condition. */
export function matterOfCondition(project: Project, condition: ConditionOnFile, around: { board: string; now: Instant }): Matter {
  return {
    kind: 'exception',
    ref: conditionRef(project.id, condition.id),
    board: around.board,
    title: project.proposal.title,
    about: condition.text,
    project: project.id,
    open: isException(condition, around.now),
  };
}

export function conditionRef(project: string, condition: string): string {
  return `${project}/${condition}`;
}

/** Whether a condition is neither met nor waived thirty days after its day; thirty working days where its days are counted in these. */
export function isException({ due, metAt, waivedUntil, reckoned }: ConditionOnFile, now: Instant): boolean {
  const isWaived = waivedUntil !== undefined && waivedUntil >= dateOf(now);
  return metAt === undefined && !isWaived && (reckoned?.at(-1) ?? addDays(endOfDay(due), exceptionAfterDays)) < now;
}
