/**
 * What a rating may be, and what it is worth. Points stand for themselves between a low and a high end, whose levels are said in words, so
 * that two assessors mean the same by a 60. What is measured (months, pounds, people reached) becomes 0 to 100 by a stated line or curve.
 * Points outside their scale are refused; a measure beyond its worst or best is held at the end and flagged, never in silence.
 * Source: anchored rating scales and value functions of multi-attribute rating (SMART; Goodwin & Wright, Decision Analysis for Management Judgment).
 */
import { compare, type Exact, exact, minus, over, plus, times } from '../values/exact.ts';
import { hundred, zero } from './exactness.ts';
import { type Fault, faultAt } from './fault.ts';

export interface Level {
  readonly value: number;
  /** What a project at this level looks like. */
  readonly words: string;
}

export interface PointScale {
  readonly kind: 'points';
  readonly low: number;
  readonly high: number;
  /** From low to high. */
  readonly levels?: readonly Level[];
  /** Whether a rating must be one of the levels; otherwise values between them may be given. */
  readonly levelsOnly?: boolean;
}

/** In a straight line from the worst measure (0) to the best (100); `worst` is the greater one when less is better. */
export interface MeasuredScale {
  readonly kind: 'measured';
  readonly worst: number;
  readonly best: number;
}

/** In straight lines between points of [measure, value 0 to 100], the measures ascending. */
export interface CurveScale {
  readonly kind: 'curve';
  readonly points: readonly (readonly [number, number])[];
}

export type Scale = PointScale | MeasuredScale | CurveScale;

/** Points of 0 to 100 without levels. */
export const percentScale: PointScale = { kind: 'points', low: 0, high: 100 };

/** A rating is a number; null when nobody has given it. Missing is missing, never zero. */
export type Rating = number | null;

export interface Valued {
  /** 0 (worst) to 100 (best). */
  readonly value: Exact;
  /** The measure lies beyond the ends of its scale, and was held there. */
  readonly held: boolean;
}

/** What a rating on this scale is worth, 0 to 100. The rating must have passed {@link faultInRating}. */
export function worthOf(scale: Scale, rating: number): Valued {
  const given = exact(rating);
  if (scale.kind === 'points') return { value: onLine(given, exact(scale.low), exact(scale.high)), held: false };
  if (scale.kind === 'curve') return onCurve(scale, rating);
  const value = onLine(given, exact(scale.worst), exact(scale.best));
  if (compare(value, zero) < 0) return { value: zero, held: true };
  if (compare(value, hundred) > 0) return { value: hundred, held: true };
  return { value, held: false };
}

function onLine(given: Exact, worst: Exact, best: Exact): Exact {
  return times(over(minus(given, worst), minus(best, worst)), hundred);
}

function onCurve({ points }: CurveScale, rating: number): Valued {
  const after = points.findIndex(([measure]) => measure >= rating);
  const end = points[after === -1 ? points.length - 1 : after];
  if (end === undefined) throw new RangeError('a curve needs points');
  const before = points[after - 1];
  if (after === -1 || before === undefined) return { value: exact(end[1]), held: end[0] !== rating };
  const part = over(minus(exact(rating), exact(before[0])), minus(exact(end[0]), exact(before[0])));
  return { value: plus(exact(before[1]), times(part, minus(exact(end[1]), exact(before[1])))), held: false };
}

/** What is wrong with a rating; undefined for one that is missing, because that is no fault of the calculation. */
export function faultInRating(scale: Scale, rating: Rating, field: string): Fault | undefined {
  if (rating === null) return undefined;
  if (!Number.isFinite(rating)) return faultAt(field, `${rating} is not a number; give one, or leave the rating out.`).fault;
  if (scale.kind !== 'points') return undefined;
  const { low, high, levels = [], levelsOnly = false } = scale;
  if (rating < low || rating > high)
    return faultAt(field, `${rating} lies outside the scale; give a value from ${low} to ${high}.`).fault;
  if (levelsOnly && !levels.some(level => level.value === rating))
    return faultAt(field, `${rating} is no level of the scale; give one of ${levels.map(level => level.value).join(', ')}.`)
      .fault;
  return undefined;
}

/** What makes a scale unusable. */
export function faultInScale(scale: Scale, field: string): Fault | undefined {
  if (scale.kind === 'points') return faultInPoints(scale, field);
  if (scale.kind === 'curve') return faultInCurve(scale, field);
  if (!Number.isFinite(scale.worst) || !Number.isFinite(scale.best))
    return faultAt(field, 'Worst and best must be numbers.').fault;
  return scale.worst === scale.best
    ? faultAt(field, `Worst and best are both ${scale.worst}; give two values that differ.`).fault
    : undefined;
}

function faultInPoints({ low, high, levels = [], levelsOnly = false }: PointScale, field: string): Fault | undefined {
  if (!Number.isFinite(low) || !Number.isFinite(high) || low >= high)
    return faultAt(field, `The scale runs from ${low} to ${high}; its low end must be below its high end.`).fault;
  if (levelsOnly && levels.length < 2)
    return faultAt(`${field}.levels`, 'A scale of levels alone needs at least two of them.').fault;
  const wrong = levels.findIndex(({ value }, index) => {
    const former = levels[index - 1]?.value ?? Number.NEGATIVE_INFINITY;
    return !(value >= low && value <= high && value > former);
  });
  if (wrong === -1) return undefined;
  return faultAt(
    `${field}.levels.${wrong}`,
    `The level ${levels[wrong]?.value} must lie from ${low} to ${high} and above the level before it.`,
  ).fault;
}

function faultInCurve({ points }: CurveScale, field: string): Fault | undefined {
  if (points.length < 2) return faultAt(`${field}.points`, 'A curve needs at least two points.').fault;
  const wrong = points.findIndex(([measure, value], index) => {
    const former = points[index - 1]?.[0] ?? Number.NEGATIVE_INFINITY;
    return !(Number.isFinite(measure) && measure > former && value >= 0 && value <= 100);
  });
  if (wrong === -1) return undefined;
  return faultAt(`${field}.points.${wrong}`, 'Measures must ascend, and each value must lie from 0 to 100.').fault;
}
