/**
 * Whether a go counts at once or waits for the board of the office above, and what both have decided together. Only a go waits: what holds, sends back or
 * stops a project counts whichever of the two says it.
 */
import type { OfficeState } from '../../office/state.ts';
import type { Outcome } from '../../values/outcome.ts';
import type { BoardCondition } from '../conditions/condition.ts';
import type { ProjectFact } from '../facts.ts';
import { reasonsOf } from '../gates/reasons.ts';
import { gateRequest } from '../gates/request.ts';
import type { OpenedRound, RoundEnding } from '../gates/round.ts';
import type { Project } from '../state.ts';
import { reachedBy } from './reached.ts';
import type { Escalation } from './with-escalation.ts';

type Decided = Extract<RoundEnding, { kind: 'decided' }>;

interface Around {
  /** The round of the board below, which has ended with a decision. */
  readonly review: OpenedRound;
  readonly end: Decided;
  readonly office: OfficeState;
  /** The office above, where there is one. */
  readonly above?: OfficeState | undefined;
}

/** A gate does, and an exception whose plan changes what was approved; what passes no gate and approves nothing stays with its board. */
function goesAbove({ open }: Project): boolean {
  return open?.kind === undefined || (open.kind === 'exception' && open.change !== undefined);
}

/** The facts by which a go goes on to the board above; none when it counts at once. */
export function escalated(state: Project, { review, end, office, above }: Around): ProjectFact[] {
  const { gate, chair, pack, ballots } = review;
  const { outcome, why, at: decidedAt, conditions, tieBrokenBy } = end;
  const passes = outcome === 'go' || outcome === 'conditional-go';
  if (!passes || state.escalation || gate.closing || !goesAbove(state) || !state.model) return [];
  const thresholds = above?.thresholds;
  const because = reachedBy(state, office, thresholds);
  const board = above?.boards.find(({ id }) => id === thresholds?.board);
  if (!thresholds || !board || !above?.id || because.length === 0) return [];
  const { rule, deadlineDays } = thresholds;
  const fact: ProjectFact = {
    type: 'gate-escalated',
    ...{ review: review.id, gate: gate.id, outcome, why, decidedAt, board: gate.board, chair },
    ...{ conditions: [...conditions], reasons: reasonsOf(ballots), tieBrokenBy, pack: pack.digest, because },
    above: { office: above.id, name: above.name, board: board.id, boardName: board.name, rule, deadlineDays },
  };
  const { change, alone, kind } = state.open ?? {};
  return [fact, gateRequest(state, gate, { ...state.model, change, alone, kind, above: true })];
}

/** What both boards come to when the one above says go: a condition of either is a condition. */
export function withBelow(end: Decided, { outcome, conditions }: Escalation): { outcome: Outcome; conditions: BoardCondition[] } {
  const both = end.outcome === 'go' && outcome === 'conditional-go' ? 'conditional-go' : end.outcome;
  // Whoever accepts that a condition is met belongs to the office of the project.
  const above = end.conditions.map(({ acceptors: _, ...condition }) => condition);
  return { outcome: both, conditions: [...conditions, ...above] };
}
