/** The addresses of feeds that were made and not replaced or withdrawn: one of each kind for each person. */
import type { OfficeState } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { FeedAddress } from './address.ts';
import type { feedFacts } from './facts.ts';

export const feedFolds: OfficeFolds<typeof feedFacts> = {
  'feed-address-made': (state, { feed, person, digest }, { at }) => ({
    ...state,
    feeds: [...others(state, { feed, person }), { feed, person, digest, madeAt: at }],
  }),
  'feed-address-withdrawn': (state, address) => ({ ...state, feeds: others(state, address) }),
};

function others({ feeds }: OfficeState, { feed, person }: Pick<FeedAddress, 'feed' | 'person'>): readonly FeedAddress[] {
  return feeds.filter(entry => entry.feed !== feed || entry.person !== person);
}
