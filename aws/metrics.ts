/** Numbers for the dashboard and the alarms: one CloudWatch metric a name, written as a log line (EMF), so no call and no waiting. */
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

const metrics = new Metrics();

/**
 * Counts under their names. Zero is not published: a metric is paid for by the hour in which it was. Namespace and service come from
 * Powertools' own variables.
 */
export function count(numbers: Readonly<Record<string, number>>): void {
  const counted = Object.entries(numbers).filter(([, value]) => value !== 0);
  if (counted.length === 0) return;
  for (const [name, value] of counted) metrics.addMetric(name, MetricUnit.Count, value);
  metrics.publishStoredMetrics();
}
