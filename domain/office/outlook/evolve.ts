/** What the office knows to look at its projects by, as it was noted last. */

import type { OfficeFolds } from '../tables.ts';
import type { outlookFacts } from './facts.ts';
import { noBasis } from './in-force.ts';

export const outlookFolds: OfficeFolds<typeof outlookFacts> = {
  'outlook-basis-noted': (state, { sizes, closed }, { at: notedAt }) => ({
    ...state,
    outlook: { ...(state.outlook ?? noBasis), sizes, closed, notedAt },
  }),
  'outlook-card-published': (state, { type: _, event, ...published }, { at, actor }) => {
    const { cards, ...basis } = state.outlook ?? noBasis;
    const own = [...(cards[event] ?? []), { ...published, at, by: actor.id }];
    return { ...state, outlook: { ...basis, cards: { ...cards, [event]: own } } };
  },
};
