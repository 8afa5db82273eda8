/** A go of the project's board that waits for the board of the office above. */
import type { FactIn } from '../../decision/tables.ts';
import type { escalationFacts } from './facts.ts';

type GateEscalated = FactIn<typeof escalationFacts>;

/** What the board below decided, and what is asked of the one above. */
export type Escalation = Omit<GateEscalated, 'type'>;

export interface WithEscalation {
  /** Until the board above has decided, or its round ended in another way. */
  readonly escalation?: Escalation | undefined;
}

/** The office above in whose rounds a project stood or stands. */
export interface DecidedAbove {
  readonly office: string;
  readonly name: string;
  readonly board: string;
  readonly boardName: string;
}

/** What people are shown of a go that waits. */
export function escalationShown(escalation: Escalation) {
  const { review, gate, outcome, why, decidedAt, because } = escalation;
  return { review, gate, outcome, why, decidedAt, because, above: decidedAbove(escalation) };
}

export function decidedAbove({ above: { office, name, board, boardName } }: Escalation): DecidedAbove {
  return { office, name, board, boardName };
}
