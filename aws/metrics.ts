/**
 * Numbers for the alarms and, where there is one, the dashboard: one CloudWatch metric a name, written as a log line (EMF), so no call and no waiting. A metric is paid for by the month,
 * so only those are published that one of them shows; what else was counted is a line of the log.
 */
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import * as z from 'zod';
import { alarmedMetrics, shownMetrics } from '#api/published-metrics.ts';
import { log } from '#functions/kit/log.ts';
import { environment } from './wiring/environment.ts';

const metrics = new Metrics();

/** Absent for the seconds of an upgrade in which the code is there before its environment. */
const { DASHBOARD } = environment({ DASHBOARD: z.enum(['on', 'off']).default('off') });

const published: ReadonlySet<string> = new Set([...alarmedMetrics, ...(DASHBOARD === 'on' ? shownMetrics : [])]);

/** Counts under their names. Zero is said nowhere. Namespace and service come from Powertools' own variables. */
export function count(numbers: Readonly<Record<string, number>>): void {
  const counted = Object.entries(numbers).filter(([, value]) => value !== 0);
  const shown = counted.filter(([name]) => published.has(name));
  const others = counted.filter(([name]) => !published.has(name));
  if (others.length > 0) log.info('counted', Object.fromEntries(others));
  if (shown.length === 0) return;
  for (const [name, value] of shown) metrics.addMetric(name, MetricUnit.Count, value);
  metrics.publishStoredMetrics();
}
