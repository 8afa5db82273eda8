/**
 * What one of several people says of the weights: points that are shared out, points for swings from worst to best, or comparisons of pairs. An
 * answer speaks of every item. No point is 0: weights of several people are taken together as a geometric mean, in which one 0 would silence all
 * others.
 */
import * as z from 'zod';
import { idSchema } from '../../values/text.ts';
import { type Checked, type Fault, faultAt } from '../fault.ts';
import { judgementSchema } from '../models/model.ts';
import { openMatrixOf, unconnected } from '../pairwise/judgements.ts';
import { prioritiesOfMatrix } from '../pairwise/priorities.ts';
import { largestMatrix } from '../pairwise/random-index.ts';
import { directWeights } from '../weights.ts';
import type { AskedMethod } from './methods.ts';

/** Items that may be weighed, at most; pairs of more than 15 have no consistency ratio. */
export const mostItems: Readonly<Record<AskedMethod, number>> = { direct: 50, swing: 50, pairwise: largestMatrix };

const points = z
  .array(z.strictObject({ item: idSchema, points: z.number().min(0).max(100) }))
  .min(1)
  .max(50);

export const weightAnswerSchema = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('direct'),
    points: points.meta({ description: 'Of each item, more than 0; together 100' }),
  }),
  z.strictObject({
    by: z.literal('swing'),
    points: points.meta({ description: 'Of each item, more than 0; 100 for the one whose step from worst to best matters most' }),
  }),
  z.strictObject({
    by: z.literal('pairwise'),
    judgements: z.array(judgementSchema).min(1).max(105).meta({ description: 'They relate all items, directly or by others' }),
  }),
]);
export type WeightAnswer = z.output<typeof weightAnswerSchema>;

/** What rounding to two decimals leaves of 100 points. */
const nearly = 0.011;

/** The shares of one answer, in the order of the items; they sum to one. */
export function sharesOfAnswer(items: readonly string[], answer: WeightAnswer): Checked<readonly number[]> {
  if (answer.by === 'pairwise') return sharesOfJudgements(items, answer.judgements);
  const fault = faultInPoints(items, answer.points) ?? faultInSum(answer);
  if (fault) return { fault };
  return directWeights(items.map(item => answer.points.find(entry => entry.item === item)?.points ?? 0));
}

type Judgements = Extract<WeightAnswer, { by: 'pairwise' }>['judgements'];

function sharesOfJudgements(items: readonly string[], judgements: Judgements): Checked<readonly number[]> {
  const { value: matrix, fault } = openMatrixOf(items, judgements);
  if (fault) return { fault };
  const apart = unconnected(items, matrix);
  return apart ? faultAt('judgements', apart) : { value: prioritiesOfMatrix(items, matrix).weights };
}

type Points = Extract<WeightAnswer, { by: 'direct' }>['points'];

function faultInPoints(items: readonly string[], given: Points): Fault | undefined {
  for (const [index, { item, points: said }] of given.entries()) {
    if (!items.includes(item))
      return faultAt(`points.${index}.item`, `${item} is none of what is weighed: ${items.join(', ')}.`).fault;
    if (given.findIndex(other => other.item === item) !== index)
      return faultAt(`points.${index}.item`, `${item} stands here twice; give it points once.`).fault;
    if (said <= 0)
      return faultAt(
        `points.${index}.points`,
        `${item} has ${said}; give it more than 0, or it would count nothing whatever the others say.`,
      ).fault;
  }
  const missing = items.find(item => !given.some(entry => entry.item === item));
  return missing === undefined ? undefined : faultAt('points', `${missing} has no points; give points to each.`).fault;
}

function faultInSum({ by, points: given }: Exclude<WeightAnswer, { by: 'pairwise' }>): Fault | undefined {
  const all = given.map(entry => entry.points);
  const sum = all.reduce((before, entry) => before + entry, 0);
  if (by === 'direct')
    return Math.abs(sum - 100) <= nearly
      ? undefined
      : faultAt('points', `The points sum to ${Number(sum.toFixed(2))}; share out exactly 100.`).fault;
  const greatest = Math.max(...all);
  return greatest === 100
    ? undefined
    : faultAt('points', `The greatest is ${greatest}; give 100 to the one that matters most, and the others in proportion.`)
        .fault;
}
