/** Recorded ballots, one a member, until they count or are taken out. */
import type { Review } from '../state.ts';
import type { ReviewFolds } from '../tables.ts';
import type { recordedFacts } from './facts.ts';

export const recordedFolds: ReviewFolds<typeof recordedFacts> = {
  'ballot-recorded': (state, { ballot, meeting, by, until, deadline }, { at }) => ({
    ...state,
    balloted: true,
    deadline: deadline ?? state.deadline,
    recorded: [...(state.recorded ?? []), { ...ballot, meeting, recordedBy: by, at, until }],
  }),
  'recorded-ballot-confirmed': (state, { member }, { seq }) => counted(state, { members: [member], how: 'confirmed', seq }),
  'recorded-ballots-stood': (state, { members }, { seq }) => counted(state, { members, how: 'stood', seq }),
  'recorded-ballot-refused': (state, { member }) => ({
    ...withoutRecorded(state, [member]),
    refusedRecorded: [...(state.refusedRecorded ?? []), member],
  }),
};

interface Counting {
  readonly members: readonly string[];
  readonly how: 'confirmed' | 'stood';
  readonly seq: number;
}

function counted(state: Review, { members, how, seq }: Counting): Review {
  const come = (state.recorded ?? []).filter(({ member }) => members.includes(member));
  const ballots = come.map(({ meeting, recordedBy, until: _, ...ballot }) => ({
    ...ballot,
    seq,
    said: { meeting, recordedBy, how },
  }));
  return { ...withoutRecorded(state, members), ballots: [...state.ballots, ...ballots] };
}

/** The round without what was recorded for these members: they voted, answered, stepped back or left. */
export function withoutRecorded<S extends Pick<Review, 'recorded'>>(state: S, members: readonly string[]): S {
  if (!state.recorded?.some(({ member }) => members.includes(member))) return state;
  const recorded = state.recorded.filter(({ member }) => !members.includes(member));
  return { ...state, recorded: recorded.length > 0 ? recorded : undefined };
}
