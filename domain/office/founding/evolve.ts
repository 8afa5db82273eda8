/** An office begins. */
import type { OfficeFolds } from '../tables.ts';
import type { foundingFacts } from './facts.ts';

export const foundingFolds: OfficeFolds<typeof foundingFacts> = {
  'office-founded': (state, { office, name, currency, parent }) => ({ ...state, id: office, name, currency, parent }),
};
