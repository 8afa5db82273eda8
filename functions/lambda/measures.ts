/** Numbers for the dashboard and the alarms: one CloudWatch metric a name, written as a log line (EMF), so no call and no waiting. */
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

const metrics = new Metrics();

/** Counts under their names; nothing when there are none. Namespace and service come from Powertools' own variables. */
export function count(numbers: Readonly<Record<string, number>>): void {
  const known = Object.entries(numbers);
  if (known.length === 0) return;
  for (const [name, value] of known) metrics.addMetric(name, MetricUnit.Count, value);
  metrics.publishStoredMetrics();
}
