/** Amounts of a selection as whole numbers: money in minor units, people in tenths, values in their last decimal. */
import { type SelectionProblem, valueDecimals } from './problem.ts';

/** So many decimals make a whole number of every value of the problem. */
export function decimalsOf({ candidates }: SelectionProblem): number {
  const values = candidates.flatMap(({ value, options = [] }) => [value, ...options.map(option => option.value)]);
  return values.reduce((most, value) => Math.max(most, decimalsIn(value)), 0);
}

function decimalsIn(value: number): number {
  for (let decimals = 0; decimals < valueDecimals; decimals++) if (Number(value.toFixed(decimals)) === value) return decimals;
  return valueDecimals;
}

/** A value as a whole number of its last decimal. */
export const wholeValue = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) + 0;
/** The value that so many of its last decimal are. */
export const fromWhole = (whole: number, decimals: number): number => Number(`${whole}e-${decimals}`);

/** The greatest whole number that divides all of them; 1 for zeros alone. */
export function commonDivisor(amounts: readonly number[]): number {
  let divisor = 0;
  for (const amount of amounts) {
    let [a, b] = [divisor, Math.abs(amount)];
    while (b !== 0) [a, b] = [b, a % b];
    divisor = a;
    if (divisor === 1) return 1;
  }
  return divisor === 0 ? 1 : divisor;
}

/** What a candidate or an option costs in all years, or in one. */
export function costOf({ cost }: { readonly cost: Readonly<Record<string, number>> }, year?: string): number {
  if (year !== undefined) return Object.hasOwn(cost, year) ? (cost[year] ?? 0) : 0;
  return Object.values(cost).reduce((sum, amount) => sum + amount, 0);
}
