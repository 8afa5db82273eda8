/** Everybody of an office makes, replaces and withdraws the own addresses of feeds, and nobody else's. */
import { refuse } from '../../decision/refusals.ts';
import { personIn } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import type { FeedCommands } from './commands.ts';
import { feedsOf } from './feed.ts';

export const feedDecisions: OfficeDecisions<FeedCommands> = {
  'make-feed-address': (state, { feed, digest }, { actor: { id: person } }) => {
    if (!personIn(state, person))
      return refuse('not-allowed', 'Only people of the office have a feed: it shows what they may read.');
    return { facts: [{ type: 'feed-address-made', feed, person, digest }] };
  },
  'withdraw-feed-address': (state, { feed }, { actor: { id: person } }) => {
    const standing = feedsOf(state, person).some(entry => entry.feed === feed);
    return { facts: standing ? [{ type: 'feed-address-withdrawn', feed, person }] : [] };
  },
};
