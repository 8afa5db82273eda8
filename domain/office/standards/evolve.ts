/** The goals, and all versions of each gate model. */
import { own } from '../../values/record.ts';
import { changed, modelChange } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { standardFacts } from './facts.ts';

export const standardFolds: OfficeFolds<typeof standardFacts> = {
  'goals-set': (state, { goals, scoring }, meta) => ({ ...state, goals, scoring, changes: changed(state, 'goals', meta) }),
  'gate-model-published': (state, { model, preferred }, meta) => ({
    ...state,
    gateModels: { ...state.gateModels, [model.id]: [...(own(state.gateModels, model.id) ?? []), model] },
    preferredModel: preferred ? model.id : (state.preferredModel ?? model.id),
    changes: changed(state, modelChange(model.id), meta),
  }),
};
