/** What operators see and when they are called. It can be deleted and deployed again without touching the service. */
import { Stack, type StackProps } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  SingleValueWidget,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { type AlarmRow, alarmRows } from './alarms.ts';
import { type ServiceMetrics, serviceMetrics } from './metrics.ts';
import type { ServiceStack } from './service-stack.ts';
import type { Settings } from './settings.ts';

export interface OperationsProps extends StackProps {
  readonly settings: Settings;
  readonly service: ServiceStack;
}

export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, { settings, service, ...props }: OperationsProps) {
    super(scope, id, props);
    const metrics = serviceMetrics(service, settings);
    const topic = new Topic(this, 'alarms', { topicName: `tollgate-${settings.stage}-alarms`, enforceSSL: true });
    if (settings.alarmAddress !== undefined) topic.addSubscription(new EmailSubscription(settings.alarmAddress));
    const action = new SnsAction(topic);
    for (const row of alarmRows(metrics)) this.alarm(row, settings.stage, action);
    if (settings.dashboard === 'on') this.dashboard(metrics, settings.stage);
  }

  private alarm({ name, metric, from, periods, runbook }: AlarmRow, stage: string, action: SnsAction): void {
    const alarm = new Alarm(this, name, {
      alarmName: `tollgate-${stage}-${name}`,
      alarmDescription: `${runbook} Runbook: docs/operations.md#${name}`,
      metric,
      threshold: from,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }

  private dashboard(metrics: ServiceMetrics, stage: string): void {
    const board = new Dashboard(this, 'dashboard', { dashboardName: `tollgate-${stage}` });
    const { openRounds, overdueRounds, unresumedRounds, restartedRounds, decisions } = metrics;
    board.addWidgets(
      single('Rounds now', [openRounds.with({ label: 'open' }), overdueRounds.with({ label: 'overdue' })]),
      graph('Decisions', [decisions.with({ label: 'decided' })]),
    );
    board.addWidgets(
      graph('Failures', [metrics.endedExecutions.with({ label: 'executions' }), metrics.lambdaErrors]),
      graph('Throttled', [
        metrics.throttledLambdas.with({ label: 'Lambdas' }),
        metrics.throttledWorkflows.with({ label: 'workflows' }),
      ]),
      graph('Dead letters', [
        metrics.factDeadLetters.with({ label: 'facts' }),
        metrics.followUpDeadLetters.with({ label: 'parts of facts' }),
        metrics.scheduleDeadLetters.with({ label: 'schedules' }),
      ]),
      graph('Rounds sent on', [unresumedRounds.with({ label: 'resumed' }), restartedRounds.with({ label: 'restarted' })]),
    );
    board.addWidgets(
      graph('Latency, p95 ms', [metrics.latency.with({ label: 'API' }), ...metrics.lambdaTimes]),
      graph('Stream age, ms', [metrics.streamAge]),
      graph('Requests and 5xx', [metrics.requests, metrics.serverErrors]),
    );
    board.addWidgets(
      graph('Cost: calls of Lambdas', metrics.lambdaCalls),
      graph('Cost: executions', [metrics.startedExecutions]),
      graph('Cost: state transitions', metrics.transitions),
      graph('Mail', [metrics.bounces.with({ label: 'bounces' }), metrics.complaints.with({ label: 'complaints' })]),
    );
  }
}

function graph(title: string, left: readonly IMetric[]): GraphWidget {
  return new GraphWidget({ title, left: [...left], width: 6, height: 6 });
}

function single(title: string, metrics: readonly IMetric[]): SingleValueWidget {
  return new SingleValueWidget({ title, metrics: [...metrics], width: 6, height: 6 });
}
