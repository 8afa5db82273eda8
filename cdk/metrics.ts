/** The numbers that dashboard and alarms look at, each named once. */
import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { StateTransitionMetric } from 'aws-cdk-lib/aws-stepfunctions';
import type { PublishedMetric } from '#api/published-metrics.ts';
import type { ServiceStack } from './service-stack.ts';
import type { Settings } from './settings.ts';

const minute = Duration.minutes(1);
const fiveMinutes = Duration.minutes(5);

export type ServiceMetrics = ReturnType<typeof serviceMetrics>;

export function serviceMetrics(service: ServiceStack, { stage }: Settings) {
  const { functions, workflows, triggers, api } = service;
  const lambdas = Object.values(functions.all);
  const { http, tasks, stream, schedule } = functions.all;
  const machines = Object.values(workflows.machines);
  const own = (name: PublishedMetric, statistic = 'max') => ownMetric(`Tollgate/${stage}`, name, statistic);
  const daily = (name: PublishedMetric) => own(name).with({ period: Duration.days(1) });
  return {
    factDeadLetters: triggers.factDeadLetters.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: 'max' }),
    followUpDeadLetters: triggers.followUpDeadLetters.metricApproximateNumberOfMessagesVisible({
      period: fiveMinutes,
      statistic: 'max',
    }),
    scheduleDeadLetters: triggers.scheduleDeadLetters.metricApproximateNumberOfMessagesVisible({
      period: fiveMinutes,
      statistic: 'max',
    }),
    /** By the rule that hears of them: one metric for all workflows, whether they failed, ran out of time or were stopped. */
    endedExecutions: calledBy(triggers.endedExecutions.ruleName),
    startedExecutions: sum('executions', machines, machine => machine.metricStarted({ period: fiveMinutes })),
    /** Of all Lambdas of the account and region: the limit is the account's, whoever meets it. */
    throttledLambdas: LambdaFunction.metricAllThrottles({ period: fiveMinutes, statistic: 'sum' }),
    /** Of all workflows of the account and region, for the same reason. */
    throttledWorkflows: StateTransitionMetric.metricThrottledEvents({ period: fiveMinutes, statistic: 'sum' }),
    lambdaErrors: sum('errors', lambdas, lambda => lambda.metricErrors({ period: fiveMinutes })),
    /** What the schedules start is known beforehand, and a dashboard of the free tier shows fifty metrics. */
    lambdaCalls: lambdas.filter(lambda => lambda !== schedule).map(lambda => lambda.metricInvocations({ period: fiveMinutes })),
    /** Of those that somebody waits for. */
    lambdaTimes: [http, tasks, stream].map(lambda => lambda.metricDuration({ period: fiveMinutes, statistic: 'p95' })),
    streamAge: functions.all.stream.metric('IteratorAge', { period: minute, statistic: 'max' }),
    requests: api.api.metricCount({ statistic: 'sum', period: fiveMinutes }),
    latency: api.api.metricLatency({ statistic: 'p95', period: fiveMinutes }),
    serverErrors: api.api.metricServerError({ statistic: 'sum', period: fiveMinutes }),
    openRounds: daily('recover-all.open'),
    overdueRounds: daily('recover-all.overdue'),
    unresumedRounds: own('recover-recent.resumed'),
    restartedRounds: own('recover-recent.restarted', 'sum'),
    failedRecoveries: own('recover-recent.failed'),
    differing: own('check-histories.differing'),
    decisions: own('decisions', 'sum'),
    bounces: mailMetric('Reputation.BounceRate'),
    complaints: mailMetric('Reputation.ComplaintRate'),
    transitions: transitions(machines.map(machine => machine.stateMachineArn)),
  };
}

/** The sum of one metric over several resources. */
function sum<T>(label: string, resources: readonly T[], metricOf: (resource: T) => IMetric): MathExpression {
  const prefix = label.replace(/[^a-z]/g, '');
  const usingMetrics = Object.fromEntries(resources.map((resource, index) => [`${prefix}${index}`, metricOf(resource)]));
  return new MathExpression({
    label,
    expression: `SUM([${Object.keys(usingMetrics).join(', ')}])`,
    usingMetrics,
    period: fiveMinutes,
  });
}

/** What the schedule and the stream Lambda count themselves. */
function ownMetric(namespace: string, metricName: string, statistic: string): Metric {
  const dimensionsMap = { service: 'tollgate' };
  return new Metric({ namespace, metricName, dimensionsMap, statistic, period: minute });
}

/** What a rule of the default bus has called its target for: counted by EventBridge, whatever becomes of the call, and nothing while there is none. */
function calledBy(RuleName: string): Metric {
  const dimensionsMap = { RuleName };
  return new Metric({
    namespace: 'AWS/Events',
    metricName: 'Invocations',
    dimensionsMap,
    statistic: 'sum',
    period: fiveMinutes,
  });
}

function mailMetric(metricName: string): Metric {
  return new Metric({ namespace: 'AWS/SES', metricName, statistic: 'max', period: Duration.hours(1) });
}

/** State transitions are what Step Functions charges for. */
function transitions(arns: readonly string[]): Metric[] {
  return arns.map(
    arn =>
      new Metric({
        namespace: 'AWS/States',
        metricName: 'ConsumedCapacity',
        dimensionsMap: { StateTransition: 'StateTransition', StateMachineArn: arn },
        statistic: 'sum',
        period: fiveMinutes,
      }),
  );
}
