/** The result of a question of weights, and what was made of it. */
import type { WeightingFolds } from '../tables.ts';
import type { weightingEndingFacts } from './facts.ts';

/** Times that weights were taken over, which the state keeps; the history has all of them. */
const mostTaken = 20;

export const weightingEndingFolds: WeightingFolds<typeof weightingEndingFacts> = {
  'weighting-closed': (state, { why, reason, result }, { at, actor }) => ({
    ...state,
    status: 'closed',
    closed: { at, why, by: actor.id, reason },
    result,
  }),
  'weights-taken-over': (state, { as, by, entry }, { at }) => ({
    ...state,
    takenOver: [...state.takenOver, { as, by, entry, at }].slice(-mostTaken),
  }),
};
