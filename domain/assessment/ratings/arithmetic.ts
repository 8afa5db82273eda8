/** Ratings as the arithmetic of a model takes them. Apart from their shapes, so that whoever only reads ratings does not bring the arithmetic along. */
import { forMedians } from '../../call/frozen-model.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { ScoringModel } from '../../scoring/models/model.ts';
import { scoreAll } from '../../scoring/models/score-all.ts';
import type { Rating } from './rating.ts';

/** What the arithmetic of the model cannot take, whatever the others say: a job without a size, under WSJF. Found when it is given, not when all have answered. */
export function faultInArithmetic(ratings: readonly Rating[], scoring: ScoringModel): Refused {
  const numbers = ratings.flatMap(({ dimension, value }) => (typeof value === 'number' ? [[dimension, value] as const] : []));
  const musts = ratings.flatMap(({ dimension, value }) => (typeof value === 'boolean' ? [[dimension, value] as const] : []));
  const own = { id: 'own', ratings: Object.fromEntries(numbers), musts: Object.fromEntries(musts) };
  const { fault } = scoreAll(forMedians(scoring), [own]);
  if (!fault) return undefined;
  const index = ratings.findIndex(({ dimension }) => fault.field.endsWith(`.ratings.${dimension}`));
  return refuse('unknown-reference', fault.message, index < 0 ? 'ratings' : `ratings.${index}.value`);
}
