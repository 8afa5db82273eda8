/** The list of what is missing is put aside for all administrators. */
import type { OfficeFolds } from '../tables.ts';
import type { setUpFacts } from './facts.ts';

export const setUpFolds: OfficeFolds<typeof setUpFacts> = {
  'set-up-dismissed': state => ({ ...state, setUpDismissed: true }),
};
