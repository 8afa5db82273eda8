/** How far the value of each choice may lie from what it was given as: by its own interval, or by the same share for all. */
import type { Choice } from './layout.ts';

/** The factors of a value: 0.8 and 1.2 for a fifth either way. All options and units of a candidate have the factor in common. */
export interface Factors {
  readonly low: number;
  readonly high: number;
}

/** `spread` is the share for candidates without an interval of their own. */
export function factorsOf({ candidate: { value, interval } }: Pick<Choice, 'candidate'>, spread: number): Factors {
  if (!interval || value === 0) return { low: 1 - spread, high: 1 + spread };
  const [one, other] = [interval.low / value, interval.high / value];
  return { low: Math.min(one, other), high: Math.max(one, other) };
}

/** The most, or the least, that a difference of values can be worth. */
export const mostOf = (difference: number, { low, high }: Factors): number => Math.max(difference * low, difference * high);
export const leastOf = (difference: number, { low, high }: Factors): number => Math.min(difference * low, difference * high);
