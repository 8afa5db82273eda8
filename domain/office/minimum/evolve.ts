/** The minimum of the offices below as it was set last. */
import { changed } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { minimumFacts } from './facts.ts';

export const minimumFolds: OfficeFolds<typeof minimumFacts> = {
  'minimum-set': (state, { minimum }, meta) => ({ ...state, minimum, versions: changed(state, 'minimum', meta) }),
};
