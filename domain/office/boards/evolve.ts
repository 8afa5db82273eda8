/** The boards as they were last set. */
import { changedBy, differences } from '../changed-by.ts';
import { changed } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { boardFacts } from './facts.ts';

export const boardFolds: OfficeFolds<typeof boardFacts> = {
  'boards-set': (state, { boards }, meta) => ({
    ...state,
    boards,
    versions: changed(state, 'boards', meta),
    changedBy: changedBy(
      state.changedBy,
      differences(state.boards, boards, board => JSON.stringify(board)).map(id => `boards/${id}`),
      meta,
    ),
  }),
};
