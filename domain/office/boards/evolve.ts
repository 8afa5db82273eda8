/** The boards as they were last set. */
import { changedBoards, changedBy } from '../changed-by.ts';
import { changed } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { boardFacts } from './facts.ts';

export const boardFolds: OfficeFolds<typeof boardFacts> = {
  'boards-set': (state, { boards }, meta) => ({
    ...state,
    boards,
    versions: changed(state, 'boards', meta),
    changedBy: changedBy(state.changedBy, changedBoards(state.boards, boards), meta),
  }),
};
