/** How a question of weights begins, and that people were reminded. */
import type { Meta } from '../../decision/decider.ts';
import type { WeightingFact } from '../facts.ts';
import type { Weighting } from '../state.ts';
import type { WeightingFolds } from '../tables.ts';
import type { weightingAskingFacts } from './facts.ts';

export function weightingOpened(
  { type: _, weighting, ...asked }: Extract<WeightingFact, { type: 'weighting-opened' }>,
  { at, actor }: Meta,
): Weighting {
  return { ...asked, id: weighting, status: 'open', openedAt: at, openedBy: actor.id, answers: [], takenOver: [] };
}

export const weightingAskingFolds: WeightingFolds<typeof weightingAskingFacts> = {
  'weighting-opened': state => state,
  'weighting-reminded': (state, _fact, { at }) => ({ ...state, remindedAt: at }),
};
