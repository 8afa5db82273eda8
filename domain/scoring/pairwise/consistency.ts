/**
 * Which judgement contradicts the others most, in two readings, and the value that would mend it. By ratio: the judgement farthest from what the
 * weights imply. By removal: the judgement without which the consistency ratio falls most, with the value that the others imply for it and the
 * nearest value of the scale 1/9 to 9. Mending it once and working the weights out anew shows what the person is asked to think over; nothing is
 * changed for them.
 * Source: T. L. Saaty, Decision-making with the AHP: Why is the principal eigenvector necessary (2003), with the purchase of a home as its example.
 */
import { type Checked, faultAt } from '../fault.ts';
import { type Judgement, matrixOf, timesOf } from './judgements.ts';
import { type Priorities, prioritiesOf, prioritiesOfMatrix } from './priorities.ts';
import { defaultRandomIndex, largestMatrix, type RandomIndexTable } from './random-index.ts';

export interface Farthest {
  readonly item: string;
  readonly over: string;
  readonly given: number;
  /** What the weights say: weight of the item by weight of the other. */
  readonly implied: number;
  /** How many times too great or too small the judgement is, 1 or more. */
  readonly factor: number;
}

export interface Mending {
  readonly item: string;
  readonly over: string;
  readonly given: number;
  /** What the other judgements imply. */
  readonly suggested: number;
  /** The nearest value that a person can give: `1/9` … `9`. */
  readonly suggestedOnScale: string;
  /** Consistency ratio with the suggested value exactly; null beyond the end of the table. */
  readonly ratioAfterExact: number | null;
  /** Weights and consistency with the value of the scale. */
  readonly afterScaleValue: Priorities;
}

export interface Inconsistency {
  /** Null when nothing was judged. */
  readonly byRatio: Farthest | null;
  /** Null when no judgement alone makes the whole more consistent. */
  readonly byRemoval: Mending | null;
}

export function mostInconsistent(
  items: readonly string[],
  judgements: readonly Judgement[],
  table: RandomIndexTable = defaultRandomIndex,
): Checked<Inconsistency> {
  if (items.length > largestMatrix)
    return faultAt(
      'items',
      `The tables end at ${largestMatrix} items and here are ${items.length}; put the items into groups and compare those.`,
    );
  const { value: priorities, fault } = prioritiesOf(items, judgements, table);
  if (fault) return { fault };
  return { value: { byRatio: farthest(priorities, judgements), byRemoval: removal(priorities, judgements) } };
}

function farthest({ items, weights }: Priorities, judgements: readonly Judgement[]): Farthest | null {
  const measured = judgements.map(({ item, over, times }) => {
    const given = timesOf(times);
    const implied = (weights[items.indexOf(item)] ?? 0) / (weights[items.indexOf(over)] ?? 1);
    return { item, over, given, implied, factor: Math.max(given / implied, implied / given) };
  });
  return measured.reduce<Farthest | null>((most, entry) => (clearlyMore(entry.factor, most?.factor) ? entry : most), null);
}

interface Left {
  readonly judgement: Judgement;
  readonly lambda: number;
  readonly suggested: number;
}

function removal(priorities: Priorities, judgements: readonly Judgement[]): Mending | null {
  const { items, table, lambdaMax, randomIndex } = priorities;
  const without = judgements.flatMap((judgement): Left[] => {
    const { value: open } = matrixOf(
      items,
      judgements.filter(other => !samePair(other, judgement)),
    );
    if (!open) return [];
    const { lambdaMax: lambda, matrix } = prioritiesOfMatrix(items, open, table);
    return [{ judgement, lambda, suggested: matrix[items.indexOf(judgement.item)]?.[items.indexOf(judgement.over)] ?? 1 }];
  });
  const best = without.reduce<Left | null>(
    (least, entry) => (clearlyMore(-entry.lambda, least && -least.lambda) ? entry : least),
    null,
  );
  if (best === null || lambdaMax - best.lambda < 1e-9) return null;
  const { item, over, times } = best.judgement;
  const suggestedOnScale = nearestOnScale(best.suggested);
  const mended = judgements.map(entry => (samePair(entry, best.judgement) ? { item, over, times: suggestedOnScale } : entry));
  const after = matrixOf(items, mended).value;
  if (!after) return null;
  return {
    item,
    over,
    given: timesOf(times),
    suggested: best.suggested,
    suggestedOnScale,
    ratioAfterExact: randomIndex === null ? null : (best.lambda - items.length) / (items.length - 1) / randomIndex,
    afterScaleValue: prioritiesOfMatrix(items, after, table),
  };
}

/** Ties, within what rounding leaves, go to the judgement that was given first. */
function clearlyMore(value: number, former: number | null | undefined): boolean {
  return former === null || former === undefined || value > former + 1e-9 * Math.abs(former);
}

const samePair = (left: Judgement, right: Judgement) =>
  (left.item === right.item && left.over === right.over) || (left.item === right.over && left.over === right.item);

/** In the logarithm, in which 1/2 is as far from 1 as 2 is. */
export function nearestOnScale(value: number): string {
  const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const size = Math.max(value, 1 / value);
  const nearest = steps.reduce((best, step) => (Math.abs(Math.log(step / size)) < Math.abs(Math.log(best / size)) ? step : best));
  return value >= 1 || nearest === 1 ? String(nearest) : `1/${nearest}`;
}
