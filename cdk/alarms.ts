/**
 * When somebody is called, and the one line that says what to do then. Longer words stand in docs/operations.md under the same name. An alarm tells that
 * somebody waits or that something is left undone: a Lambda that failed and was tried again raises none (docs/decisions/0080-alarms-tell-of-harm.md).
 */
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ServiceMetrics } from './metrics.ts';

export interface AlarmRow {
  readonly name: string;
  readonly metric: IMetric;
  /** Raised at this value or above, for so many periods in a row. */
  readonly from: number;
  readonly periods: number;
  readonly runbook: string;
}

/** Every alarm, in the order of the dashboard. */
export function alarmRows(metrics: ServiceMetrics): readonly AlarmRow[] {
  return [deadLetters, executions, throttles, faults, roundsAndMail].flatMap(rows => rows(metrics));
}

function deadLetters(metrics: ServiceMetrics): AlarmRow[] {
  return [
    {
      name: 'fact-dead-letters',
      metric: metrics.factDeadLetters,
      from: 1,
      periods: 1,
      runbook: 'Find stream and seq in the log of the stream Lambda, mend the cause, replay them, then purge the queue.',
    },
    {
      name: 'follow-up-dead-letters',
      metric: metrics.followUpDeadLetters,
      from: 1,
      periods: 1,
      runbook:
        'Each message names stream, seq, part and receiver: mend the cause that the log gives, then send the messages back.',
    },
    {
      name: 'schedule-dead-letters',
      metric: metrics.scheduleDeadLetters,
      from: 1,
      periods: 1,
      runbook: 'Read the error in the log of the schedule Lambda; the next run does what this one missed; then purge the queue.',
    },
  ];
}

function executions(metrics: ServiceMetrics): AlarmRow[] {
  return [
    {
      name: 'failed-executions',
      metric: metrics.endedExecutions,
      from: 1,
      periods: 1,
      runbook:
        'One failed, outlived its limit or was stopped: open it, mend the cause; it runs again by itself, later each time, or redrive it.',
    },
  ];
}

function throttles(metrics: ServiceMetrics): AlarmRow[] {
  return [
    {
      name: 'throttled-lambdas',
      metric: metrics.throttledLambdas,
      from: 1,
      periods: 3,
      runbook: 'Compare the concurrency with the account quota in Service Quotas and ask for more; nothing is lost meanwhile.',
    },
    {
      name: 'throttled-workflows',
      metric: metrics.throttledWorkflows,
      from: 1,
      periods: 3,
      runbook: 'State transitions exceed the bucket: ask for a higher quota; executions wait and go on by themselves.',
    },
  ];
}

function faults(metrics: ServiceMetrics): AlarmRow[] {
  return [
    {
      name: 'stream-age',
      metric: metrics.streamAge,
      from: 60_000,
      periods: 5,
      runbook:
        'Lists and mail lag behind by more than a minute: look for a record that is retried, or for throttling of the stream Lambda.',
    },
    {
      name: 'server-error-rate',
      metric: metrics.serverErrorRate,
      from: 1,
      periods: 2,
      runbook:
        'More than 1 % of requests fail on our side: read the log of the http Lambda; roll back if a deployment came just before.',
    },
  ];
}

function roundsAndMail(metrics: ServiceMetrics): AlarmRow[] {
  return [
    {
      name: 'unresumed-rounds',
      metric: metrics.unresumedRounds,
      from: 1,
      periods: 5,
      runbook:
        'A round was decided and its project does not know after five runs of recover-recent: open the execution; start it again if it is gone.',
    },
    {
      name: 'failed-sweeps',
      metric: metrics.failedRecoveries,
      from: 1,
      periods: 5,
      runbook:
        'A workflow could not be sent on in five runs of recover-recent: the log of the schedule Lambda names it and says why.',
    },
    {
      name: 'differing-histories',
      metric: metrics.differing,
      from: 1,
      periods: 1,
      runbook:
        'What is kept is not what the facts or the public log say: the log of the schedule Lambda names each with what to do; then check everything.',
    },
    {
      name: 'bounced-mail',
      metric: metrics.bounces,
      from: 0.05,
      periods: 1,
      runbook: 'More than 5 % of mail bounces and SES stops sending at 10 %: correct the addresses of people in their office.',
    },
  ];
}
