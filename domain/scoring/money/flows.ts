/**
 * Money by year, and when in its year it moves. Flows are whole minor units (pence); the power of 1 / (1 + rate) of each flow is worked out here and
 * shown beside the figures, so that no convention is hidden. A year that is missing is missing: no figure is made of the others.
 */
import { type Checked, faultAt } from '../fault.ts';

export interface Timing {
  /** When in its year money moves. */
  readonly flows: 'year-end' | 'mid-year' | 'year-start';
  /** The first flow is now and is not discounted, and the next is that of the first year; otherwise the first flow is that of the first year. */
  readonly firstNow: boolean;
}

/** First flow now, then at the end of each year. */
export const usualTiming: Timing = { flows: 'year-end', firstNow: true };

/** Powers of half a year: 1 is half a year from now, 2 a year. */
export function halfYearsOf({ flows, firstNow }: Timing, count: number): readonly number[] {
  const first = { 'year-end': 2, 'mid-year': 1, 'year-start': 0 }[flows];
  return Array.from({ length: count }, (_, index) => {
    if (!firstNow) return first + 2 * index;
    return index === 0 ? 0 : first + 2 * (index - 1);
  });
}

export interface MoneyByYear {
  /** Both as positive amounts, one for each year. Null is missing. */
  readonly costs: readonly (number | null)[];
  readonly benefits: readonly (number | null)[];
}

/** More years than any project lives. */
export const mostYears = 100;

/** The amounts as whole numbers, once there are any and none is missing. */
export function wholeAmounts(amounts: readonly (number | null)[], field: string): Checked<readonly bigint[]> {
  if (amounts.length === 0) return faultAt(field, 'There are no amounts; give one for each year, 0 where no money moves.');
  if (amounts.length > mostYears) return faultAt(field, `There are ${amounts.length} years; give at most ${mostYears}.`);
  const missing = amounts.indexOf(null);
  if (missing !== -1)
    return faultAt(
      `${field}.${missing}`,
      `Year ${missing + 1} is missing, so there is no figure; give its amount, 0 if no money moves.`,
    );
  const given = amounts.filter(amount => amount !== null);
  const bad = given.findIndex(amount => !Number.isSafeInteger(amount));
  if (bad !== -1)
    return faultAt(
      `${field}.${bad}`,
      `${given[bad]} is no amount; give a whole number of minor units (pence), at most 2^53 - 1.`,
    );
  return { value: given.map(BigInt) };
}
