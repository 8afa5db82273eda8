/** Whether what is needed by a day comes later than that: one rule for needs between projects and for the dependencies that a register holds. Days are calendar dates. */
import { type CalendarDate, dateOf, daysBetween, type Instant } from '../../values/time.ts';

/** It is expected for a later day, or its day is over and it has not come. */
export type Slip = 'expected-later' | 'day-over';

export interface Awaited {
  /** By when it is needed; what has no day comes in time whenever it comes. */
  readonly by?: CalendarDate | undefined;
  /** When it is expected, or for when it is promised. */
  readonly expected?: CalendarDate | undefined;
}

/** Undefined while it may still come in time. */
export function slipOfDays({ by, expected }: Awaited, now: Instant): Slip | undefined {
  if (by === undefined) return undefined;
  if (expected !== undefined && expected > by) return 'expected-later';
  return dateOf(now) > by ? 'day-over' : undefined;
}

/** Days that it comes later than it is needed, as far as that is known; 0 where it comes in time. */
export function daysOfSlip(awaited: Awaited, now: Instant): number {
  const { by, expected } = awaited;
  if (by === undefined || slipOfDays(awaited, now) === undefined) return 0;
  const today = dateOf(now);
  return daysBetween(by, expected !== undefined && expected > today ? expected : today);
}
