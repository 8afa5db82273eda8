/**
 * When somebody is called, and the one line that says what to do then. Longer words stand in docs/operations.md under the same name. An alarm tells that
 * somebody waits or that something is left undone: what failed or was throttled and was tried again raises none (docs/decisions/0080-alarms-tell-of-harm.md, 0081).
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
  return [deadLetters, executions, faults, roundsAndMail].flatMap(rows => rows(metrics));
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
      name: 'server-errors',
      metric: metrics.serverErrors,
      from: 3,
      periods: 2,
      runbook:
        'Requests fail on our side: read the log of the http Lambda; roll back if a deployment came just before; 429 and 503 without a line there are throttled Lambdas.',
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
