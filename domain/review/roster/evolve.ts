/** How the roster of a round changes: who left counts as stepped back; a seat goes to another with the chair and the rules it has. */
import { withoutRecorded } from '../recorded/evolve.ts';
import type { Review } from '../state.ts';
import type { ReviewFolds } from '../tables.ts';
import type { rosterFacts } from './facts.ts';

export const rosterFolds: ReviewFolds<typeof rosterFacts> = {
  'member-left': (state, { member, why }, { at }) => ({
    ...withoutRecorded(state, [member]),
    ballots: state.ballots.filter(ballot => ballot.member !== member),
    recused: [...state.recused, { member, reason: why, at, left: true }],
  }),
  'seat-changed': (state, { type: _, ...change }, { at }) => ({
    ...withSeatOf(state, change),
    seatChanges: [...state.seatChanges, { ...change, at }],
  }),
};

/** The round with the seat of a member in the hands of another. */
export function withSeatOf(state: Review, { member, replacement }: { member: string; replacement: string }): Review {
  const now = (person: string) => (person === member ? replacement : person);
  return {
    ...withoutRecorded(state, [member]),
    roster: state.roster.includes(member) ? state.roster.map(now) : [...state.roster, replacement],
    chair: now(state.chair),
    seatRules: state.seatRules?.map(rule => ({ ...rule, member: now(rule.member) })),
    recused: state.recused.filter(entry => entry.member !== member),
    excluded: state.excluded.filter(entry => entry.member !== member),
  };
}
