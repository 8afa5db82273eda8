/** When somebody is called, and the one line that says what to do then. Longer words stand in docs/operations.md under the same name. */
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Measures } from './metrics.ts';

export interface AlarmRow {
  readonly name: string;
  readonly metric: IMetric;
  /** Rings at this value or above, for so many periods in a row. */
  readonly from: number;
  readonly periods: number;
  readonly runbook: string;
}

export function alarmRows(measures: Measures): readonly AlarmRow[] {
  return [
    {
      name: 'fact-dead-letters',
      metric: measures.factLetters,
      from: 1,
      periods: 1,
      runbook: 'Find stream and seq in the log of the stream Lambda, mend the cause, replay them, then purge the queue.',
    },
    {
      name: 'schedule-dead-letters',
      metric: measures.scheduleLetters,
      from: 1,
      periods: 1,
      runbook: 'Read the error in the log of the schedule Lambda; the next run does what this one missed; then purge the queue.',
    },
    {
      name: 'failed-executions',
      metric: measures.failedExecutions,
      from: 1,
      periods: 1,
      runbook: 'Open the execution, mend the cause, redrive it: every task may run again from the first state.',
    },
    {
      name: 'timed-out-executions',
      metric: measures.timedOutExecutions,
      from: 1,
      periods: 1,
      runbook: 'An execution outlived its limit: start it again under a new name; facts say what is already done.',
    },
    {
      name: 'throttled-lambdas',
      metric: measures.throttledLambdas,
      from: 1,
      periods: 3,
      runbook: 'Compare the concurrency with the account quota in Service Quotas and ask for more; nothing is lost meanwhile.',
    },
    {
      name: 'throttled-workflows',
      metric: measures.throttledWorkflows,
      from: 1,
      periods: 3,
      runbook: 'State transitions exceed the bucket: ask for a higher quota; executions wait and go on by themselves.',
    },
    {
      name: 'lambda-errors',
      metric: measures.lambdaErrors,
      from: 5,
      periods: 2,
      runbook: 'Search the logs for level ERROR in that minute; the correlation id leads through all of them.',
    },
    {
      name: 'stream-age',
      metric: measures.streamAge,
      from: 60_000,
      periods: 5,
      runbook:
        'Lists and mail lag behind by more than a minute: look for a record that is retried, or for throttling of the stream Lambda.',
    },
    {
      name: 'server-error-rate',
      metric: measures.serverErrorRate,
      from: 1,
      periods: 2,
      runbook:
        'More than 1 % of requests fail on our side: read the log of the http Lambda; roll back if a deployment came just before.',
    },
    {
      name: 'unresumed-rounds',
      metric: measures.unresumedRounds,
      from: 1,
      periods: 5,
      runbook:
        'A round was decided and its project does not know after five sweeps: open the execution; start it again if it is gone.',
    },
    {
      name: 'failed-sweeps',
      metric: measures.failedSweeps,
      from: 1,
      periods: 5,
      runbook: 'A workflow could not be sent on in five sweeps: the log of the schedule Lambda names it and says why.',
    },
    {
      name: 'bounced-mail',
      metric: measures.bounces,
      from: 0.05,
      periods: 1,
      runbook: 'More than 5 % of mail bounces and SES stops sending at 10 %: correct the addresses of people in their office.',
    },
  ];
}
