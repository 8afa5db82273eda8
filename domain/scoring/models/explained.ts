/**
 * A model that is a weighted sum as a table, on which explanations work: swaps, rank ranges, dominance. Where all goals are rated in the same points the
 * table holds the ratings themselves, so that “68 instead of 70” is told as people gave it; otherwise what they are worth, 0 to 100.
 */
import { own } from '../../values/record.ts';
import { numberOf } from '../exactness.ts';
import { type Checked, faultAt } from '../fault.ts';
import { type PointScale, percentScale, type Rating, type Scale, worthOf } from '../scale.ts';
import { checkedTable, type RatingTable } from '../table.ts';
import type { ModelOf } from './model.ts';
import type { Alternative } from './result.ts';
import { weightsOf } from './weighting.ts';

/** The methods whose score is a weighted sum of ratings. */
export type SummingModel = ModelOf<'weighted-sum'> | ModelOf<'screen-and-score'>;

interface RatedGoal {
  readonly id: string;
  readonly scale: Scale;
}

/** Goals in the order of the model, weights as it gives them. Ratings must be within their scales. */
export function ratingTableOf(model: SummingModel, alternatives: readonly Alternative[]): Checked<RatingTable> {
  const goals = goalsOf(model);
  const weights = weightsOf(
    goals.map(({ id }) => id),
    model.weighting,
  );
  if (weights.fault) return weights;
  const common = commonPoints(goals);
  const inTable = ({ scale }: RatedGoal, rating: Rating) =>
    rating === null || common ? rating : numberOf(worthOf(scale, rating).value);
  const table: RatingTable = {
    weights: weights.value.exact.map(numberOf),
    rows: alternatives.map(({ id, ratings = {} }) => ({
      id,
      ratings: goals.map(goal => inTable(goal, own(ratings, goal.id) ?? null)),
    })),
    scale: common ? [common.low, common.high] : [0, 100],
  };
  const { value, fault } = checkedTable(table);
  return fault ? faultAt(fault.field.replace(/^rows/, 'alternatives'), fault.message) : { value };
}

function goalsOf(model: SummingModel): readonly RatedGoal[] {
  if (model.method === 'weighted-sum') return model.goals.map(({ id, scale }) => ({ id, scale: scale ?? percentScale }));
  return model.should.map(({ id }) => ({ id, scale: { kind: 'points', low: model.low, high: model.high } }));
}

function commonPoints(goals: readonly RatedGoal[]): PointScale | undefined {
  const scales = goals.flatMap(({ scale }) => (scale.kind === 'points' ? [scale] : []));
  const [first] = scales;
  const same = scales.length === goals.length && scales.every(({ low, high }) => low === first?.low && high === first.high);
  return same ? first : undefined;
}
