/** The goals, and all versions of each gate model. */
import { own } from '../../values/record.ts';
import { changedBy } from '../changed-by.ts';
import { takenOnce } from '../given-standards/given.ts';
import { changed, modelVersionKey } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { standardFacts } from './facts.ts';

export const standardFolds: OfficeFolds<typeof standardFacts> = {
  'goals-set': (state, { goals, scoring }, meta) => ({ ...state, goals, scoring, versions: changed(state, 'goals', meta) }),
  'gate-model-published': (state, { model, default: asDefault, taken }, meta) => ({
    ...state,
    gateModels: { ...state.gateModels, [model.id]: [...(own(state.gateModels, model.id) ?? []), model] },
    defaultModel: asDefault ? model.id : (state.defaultModel ?? model.id),
    versions: changed(state, modelVersionKey(model.id), meta),
    taken: takenOnce(state.taken, modelVersionKey(model.id), taken),
    changedBy: changedBy(state.changedBy, [modelVersionKey(model.id)], meta),
  }),
};
