/** All versions of each scoring model. */
import { own } from '../../values/record.ts';
import { takenOnce } from '../given-standards/given.ts';
import { changed, scoringVersionKey } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { scoringModelFacts } from './facts.ts';

export const scoringModelFolds: OfficeFolds<typeof scoringModelFacts> = {
  'scoring-model-published': (state, { model, taken }, meta) => ({
    ...state,
    scoringModels: { ...state.scoringModels, [model.id]: [...(own(state.scoringModels, model.id) ?? []), model] },
    taken: takenOnce(state.taken, scoringVersionKey(model.id), taken),
    versions: changed(state, scoringVersionKey(model.id), meta),
  }),
};
