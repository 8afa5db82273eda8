/** The metrics of our own that dashboard and alarms on AWS show. Each is paid for by the month, so what else is counted is a line of the log. */
export const publishedMetrics = [
  'decisions',
  'recover-all.open',
  'recover-all.overdue',
  'recover-recent.resumed',
  'recover-recent.restarted',
  'recover-recent.failed',
  'check-histories.differing',
] as const;
export type PublishedMetric = (typeof publishedMetrics)[number];
