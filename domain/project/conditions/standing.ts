/**
 * The single place that says whether a condition is overdue: when the day it was due on has ended in UTC, wherever the reader is, so that
 * pages, criteria and mails agree. What is reported and not accepted is as open as before.
 */
import { endOfDay, type Instant } from '../../values/time.ts';
import { waiverCounts } from '../waivers/waiver.ts';
import type { ConditionInput, ConditionOnFile } from './condition.ts';

export const conditionStandings = ['open', 'overdue', 'met', 'waived'] as const;
export type ConditionStanding = (typeof conditionStandings)[number];

export function conditionStanding(
  { due, metAt, waivedUntil }: Pick<ConditionInput, 'due'> & Partial<Pick<ConditionOnFile, 'metAt' | 'waivedUntil'>>,
  now: Instant,
): ConditionStanding {
  if (metAt !== undefined) return 'met';
  if (waivedUntil !== undefined && waiverCounts(waivedUntil, now)) return 'waived';
  return endOfDay(due) < now ? 'overdue' : 'open';
}

/** Whether something is still to be done for it. */
export function isOutstanding(standing: ConditionStanding): boolean {
  return standing === 'open' || standing === 'overdue';
}

/** The conditions for which the next gate waits. */
export function blockingConditions(conditions: readonly ConditionOnFile[], now: Instant): readonly ConditionOnFile[] {
  return conditions.filter(entry => entry.blocks === 'next-gate' && isOutstanding(conditionStanding(entry, now)));
}
