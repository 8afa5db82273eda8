/**
 * A rating that was given on one scale, as it stands on another: points keep how much they are worth, a measure stays the measure that it is. What has
 * no meaning on the other scale is missing there, never guessed.
 */
import { exact, minus, over, plus, times } from '../values/exact.ts';
import { hundred, numberOf } from './exactness.ts';
import { type PointScale, type Scale, worthOf } from './scale.ts';

/** Where any number may be given there is no scale. */
export type MaybeScale = Scale | undefined;

/**
 * Points become points of the same worth; a measure is taken by scales of measures alone. Without a scale, points count as what they are worth (0 to
 * 100) and other numbers as they are. Null: it has no meaning there.
 */
export function onOtherScale(rating: number, from: MaybeScale, to: MaybeScale): number | null {
  if (to === undefined) return from?.kind === 'points' ? numberOf(worthOf(from, rating).value) : rating;
  if (to.kind !== 'points') return from !== undefined && from.kind !== 'points' ? rating : null;
  if (from?.kind !== 'points') return null;
  return from.low === to.low && from.high === to.high ? rating : pointsOf(from, to, rating);
}

function pointsOf(from: PointScale, to: PointScale, rating: number): number {
  const [low, high] = [exact(to.low), exact(to.high)];
  return numberOf(plus(low, over(times(worthOf(from, rating).value, minus(high, low)), hundred)));
}
