/** What the outcomes of a board are called and what a ballot for it asks for, in the words that pages, papers and audit reports share. */
import type { Outcome } from './outcome.ts';

export const outcomeWords: Readonly<Record<Outcome | 'abstain', string>> = {
  go: 'Go',
  'conditional-go': 'Conditional go',
  hold: 'Hold',
  recycle: 'Recycle',
  kill: 'Kill',
  abstain: 'Abstain',
};

/** What a ballot for it asks for at a gate, as a reader of the record is told. */
export const outcomeEffects: Readonly<Record<Outcome | 'abstain', string>> = {
  go: 'the project passes the gate',
  'conditional-go': 'the project passes the gate and must meet conditions by their dates',
  hold: 'the project waits, and the gate is asked for again later',
  recycle: 'the project reworks what is missing and comes back to the gate',
  kill: 'the project is stopped',
  abstain: 'the member takes part, for no outcome',
};

/** The same in a round between two gates, where it is something else. */
export const exceptionEffects: Readonly<Partial<Record<Outcome | 'abstain', string>>> = {
  go: 'the project goes on in its stage and passes no gate; a change that was asked with it is approved',
  'conditional-go': 'the project goes on in its stage and must meet conditions by their dates',
  hold: 'the project waits and is brought before the board later',
  recycle: 'the project works on a plan for the exception and comes back with it',
};

/** What share of the ballots a rule asks for. */
export const approvalWords = {
  majority: 'more than half',
  'two-thirds': 'two thirds',
  unanimous: 'all',
} as const;
