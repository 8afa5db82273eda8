/** The metrics of our own on AWS. Each is paid for by the month, so what else is counted is a line of the log. */

/** Alarms look at them, in every deployment. */
export const alarmedMetrics = ['recover-recent.resumed', 'recover-recent.failed', 'check-histories.differing'] as const;

/** The dashboard shows them besides; counted where there is one. */
export const shownMetrics = ['decisions', 'recover-all.open', 'recover-all.overdue', 'recover-recent.restarted'] as const;

export type PublishedMetric = (typeof alarmedMetrics | typeof shownMetrics)[number];
