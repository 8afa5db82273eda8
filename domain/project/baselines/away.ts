/** How far what is expected lies from what was approved. */
import { daysBetween } from '../../values/time.ts';
import type { Baseline } from './baseline.ts';

export interface Away {
  /** Per cent, to two digits; absent where one of both is not known or nothing was approved to be spent. */
  readonly perCentOver?: number | undefined;
  readonly daysLate?: number | undefined;
}

export function awayFrom(approved: Baseline, expected: Baseline | undefined): Away {
  const over =
    approved.cost && expected?.cost !== undefined ? ((expected.cost - approved.cost) / approved.cost) * 100 : undefined;
  const late = approved.end !== undefined && expected?.end !== undefined ? daysBetween(approved.end, expected.end) : undefined;
  return { perCentOver: over === undefined ? undefined : Math.round(over * 100) / 100, daysLate: late };
}
