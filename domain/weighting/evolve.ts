/** How each fact changes what is true of a question of weights: the folds of its subjects. */
import type { Meta } from '../decision/decider.ts';
import { type EvolveTable, evolveBy } from '../decision/tables.ts';
import { weightingAnswerFolds } from './answers/evolve.ts';
import { weightingAskingFolds, weightingOpened } from './asking/evolve.ts';
import { weightingEndingFolds } from './ending/evolve.ts';
import type { WeightingFact } from './facts.ts';
import type { Weighting, WeightingState } from './state.ts';
import { upcastWeighting } from './upcast.ts';

const folds: EvolveTable<Weighting, WeightingFact> = {
  ...weightingAskingFolds,
  ...weightingAnswerFolds,
  ...weightingEndingFolds,
};

/** A fact on top of a question that was asked. */
export const evolveOpenedWeighting = evolveBy(folds);

export function evolveWeighting(state: WeightingState, stored: WeightingFact, meta: Meta): WeightingState {
  const fact = upcastWeighting(stored);
  if (state.id !== undefined) return evolveOpenedWeighting(state, fact, meta);
  if (fact.type !== 'weighting-opened') throw new Error(`${fact.type} before the question of weights was asked`);
  return weightingOpened(fact, meta);
}
