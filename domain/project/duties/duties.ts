/** Everything of a project that waits for somebody, from its state alone. A new kind is a function here and a row in the table of kinds. */
import { chairOf, type Duty, membersOf } from '../../duties/duty.ts';
import { nextStep } from '../../duties/timeline.ts';
import { knownOf } from '../../values/known.ts';
import { endOfDay, type Instant } from '../../values/time.ts';
import { alertDuties } from '../alerts/duties.ts';
import { benefitDuties } from '../benefits/duties.ts';
import type { ConditionOnFile } from '../conditions/condition.ts';
import { isException } from '../conditions/exception.ts';
import { hasLeftTolerance } from '../exceptions/left-tolerance.ts';
import { expiryDuties } from '../expiry/duties.ts';
import { waitingNames } from '../namings/naming.ts';
import { outlookDuties } from '../outlook/duties.ts';
import { ownStageDuties } from '../own-stages/duties.ts';
import { reportDuties } from '../reporting/duties.ts';
import { routingDuties } from '../routing/duties.ts';
import { ownerOf, type Project, type ProjectState } from '../state.ts';
import { tripwireDuties } from '../tripwires/duties.ts';
import { acceptanceDuties, closureDuties, isOverByClosure } from './closing.ts';
import { handoverDuties } from './handovers.ts';
import { holdDuties } from './holds.ts';
import { dutyKey } from './keys.ts';

type DutiesOf = (project: Project) => readonly Duty[];

/** One function for each subject; what a project owes for one reason it may owe for another, too. */
const sources: readonly DutiesOf[] = [
  returnedDuties,
  holdDuties,
  lapsedRoundDuties,
  conditionDuties,
  namingDuties,
  closureDuties,
  handoverDuties,
  acceptanceDuties,
  reportDuties,
  alertDuties,
  tripwireDuties,
  ownStageDuties,
  expiryDuties,
  routingDuties,
  outlookDuties,
];

/** What waits for somebody in a project; in one that is over the reviews of its benefits alone. */
export const projectDuties = knownOf((project: ProjectState): readonly Duty[] => {
  if (project.id === undefined) return [];
  if (isOver(project)) return benefitDuties(project);
  return sources.flatMap(duties => duties(project));
});

function isOver({ status }: Project): boolean {
  return status === 'closed' || status === 'declined' || status === 'withdrawn';
}

function page({ id }: Project): string {
  return `/projects/${id}`;
}

function returnedDuties(project: Project): readonly Duty[] {
  if (project.status !== 'returned') return [];
  const since = project.returnedAt ?? project.submittedAt;
  return [{ key: 'returned', kind: 'returned', owners: [project.proposal.sponsor], since, path: page(project) }];
}

/** A round that lapsed decided nothing: whoever leads the project asks again, or the chair hears of it. */
function lapsedRoundDuties(project: Project): readonly Duty[] {
  const last = project.gates.at(-1);
  if (project.status !== 'active' || project.open || last?.outcome !== 'lapsed' || last.alone) return [];
  // What brought it before its board may be over by now; then there is nothing to ask again.
  if (last.kind === 'exception' && !hasLeftTolerance(project)) return [];
  if (isOverByClosure(last, project)) return [];
  const about = { about: last.gate, board: last.board };
  const chair =
    project.duties?.['lapsed-round']?.escalatedAt !== undefined && last.board !== undefined ? [chairOf(last.board)] : [];
  const owners = [project.proposal.sponsor, ...chair];
  return [{ key: 'lapsed-round', kind: 'lapsed-round', owners, since: last.at, ...about, path: page(project) }];
}

function conditionDuties(project: Project): readonly Duty[] {
  const { status } = project;
  const underWay = status === 'active' || status === 'on-hold' || status === 'closing';
  return project.conditions.flatMap((condition): Duty[] => {
    if (condition.metAt !== undefined) return [];
    if (condition.reported) return [acceptance(condition, condition.reported.at, project)];
    if (!underWay) return [];
    const owed = outstanding(condition, project);
    return [owed, ...exceptionOf(condition, project, owed)];
  });
}

/** A month late it waits for the word of its board, too: in the lists of its members, who are asked when its owner is. */
function exceptionOf(condition: ConditionOnFile, project: Project, owed: Duty): readonly Duty[] {
  const { id, text: about, review, exceptionAt: since } = condition;
  const board = condition.board ?? project.gates.find(entry => entry.review === review)?.board;
  if (since === undefined || board === undefined || !isException(condition)) return [];
  const asked = nextStep(owed, project.duties?.[owed.key])?.at;
  const key = dutyKey.exception(id);
  return [{ key, kind: 'exception', owners: [membersOf(board)], since, about, board, asked, path: page(project) }];
}

/** While a waiver counts nothing is due; when it ends, the condition is. */
function outstanding(condition: ConditionOnFile, project: Project): Duty {
  const { id, person, owner, waivedUntil, returned, review, text: about, board, reckoned } = condition;
  const set = project.gates.find(entry => entry.review === review)?.at ?? project.submittedAt;
  const starts = [set, returned?.at ?? set, ...(waivedUntil === undefined ? [] : [endOfDay(waivedUntil)])];
  const since = latest(starts);
  const due = latest([endOfDay(condition.due), ...(waivedUntil === undefined ? [] : [endOfDay(waivedUntil)])]);
  const owners = [person ?? ownerOf(project, owner)];
  const counted = reckoned && { reckoned };
  return { key: dutyKey.condition(id), kind: 'condition', owners, since, due, about, board, path: page(project), ...counted };
}

function acceptance({ id, text, by, acceptors = [by] }: ConditionOnFile, since: Instant, project: Project): Duty {
  const key = dutyKey.acceptance(id);
  return { key, kind: 'condition-acceptance', owners: acceptors, since, about: text, path: page(project) };
}

function namingDuties(project: Project): readonly Duty[] {
  return waitingNames(project).map(({ role, person, at = project.submittedAt }) => ({
    key: dutyKey.naming(role, person),
    kind: 'naming',
    owners: [person],
    since: at,
    about: role,
    path: page(project),
  }));
}

function latest(instants: readonly Instant[]): Instant {
  return instants.reduce((left, right) => (left < right ? right : left));
}
