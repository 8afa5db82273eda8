/** The table of sizes as it was set last. */
import { changed } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { routingFacts } from './facts.ts';

export const routingFolds: OfficeFolds<typeof routingFacts> = {
  'routing-set': (state, { routing }, meta) => ({ ...state, routing, versions: changed(state, 'routing', meta) }),
};
