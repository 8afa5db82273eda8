/**
 * The single place that says whether a condition is overdue: when the day it was due on has ended in UTC, wherever the reader is, so that
 * pages, criteria and mails agree.
 */
import { endOfDay, type Instant } from '../../values/time.ts';
import type { ConditionInput } from './condition.ts';

export const conditionStandings = ['open', 'overdue', 'met'] as const;
export type ConditionStanding = (typeof conditionStandings)[number];

export function conditionStanding(
  { due, metAt }: Pick<ConditionInput, 'due'> & { readonly metAt?: Instant | undefined },
  now: Instant,
): ConditionStanding {
  if (metAt !== undefined) return 'met';
  return endOfDay(due) < now ? 'overdue' : 'open';
}
