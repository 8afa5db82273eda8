/** What operators see and when they are called. It can be thrown away and made again without touching the service. */
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
import { type Measures, measuresOf } from './metrics.ts';
import type { ServiceStack } from './service-stack.ts';
import type { Settings } from './settings.ts';

export interface OperationsProps extends StackProps {
  readonly settings: Settings;
  readonly service: ServiceStack;
}

export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, { settings, service, ...props }: OperationsProps) {
    super(scope, id, props);
    const measures = measuresOf(service, settings);
    const topic = new Topic(this, 'alarms', { topicName: `tollgate-${settings.stage}-alarms`, enforceSSL: true });
    if (settings.alarmAddress !== undefined) topic.addSubscription(new EmailSubscription(settings.alarmAddress));
    const action = new SnsAction(topic);
    for (const row of alarmRows(measures)) this.alarm(row, settings.stage, action);
    this.dashboard(measures, settings.stage);
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

  private dashboard(measures: Measures, stage: string): void {
    const board = new Dashboard(this, 'dashboard', { dashboardName: `tollgate-${stage}` });
    const { openRounds, overdueRounds, unresumedRounds, restartedRounds, decisions } = measures;
    board.addWidgets(
      single('Rounds now', [openRounds.with({ label: 'open' }), overdueRounds.with({ label: 'overdue' })]),
      graph('Decisions', [decisions.with({ label: 'decided' })]),
    );
    board.addWidgets(
      graph('Failures', [measures.failedExecutions, measures.timedOutExecutions, measures.lambdaErrors]),
      graph('Dead letters', [
        measures.factLetters.with({ label: 'facts' }),
        measures.scheduleLetters.with({ label: 'schedules' }),
      ]),
      graph('Rounds sent on', [unresumedRounds.with({ label: 'resumed' }), restartedRounds.with({ label: 'restarted' })]),
    );
    board.addWidgets(
      graph('Latency, p95 ms', [measures.latency.with({ label: 'API' }), ...measures.lambdaTimes]),
      graph('Stream age, ms', [measures.streamAge]),
      graph('Requests and 5xx', [measures.requests, measures.serverErrors]),
    );
    board.addWidgets(
      graph('Cost: calls of Lambdas', measures.lambdaCalls),
      graph('Cost: executions', [measures.startedExecutions]),
      graph('Cost: state transitions', measures.transitions),
      graph('Mail', [measures.bounces.with({ label: 'bounces' }), measures.complaints.with({ label: 'complaints' })]),
    );
  }
}

function graph(title: string, left: readonly IMetric[]): GraphWidget {
  return new GraphWidget({ title, left: [...left], width: 6, height: 6 });
}

function single(title: string, metrics: readonly IMetric[]): SingleValueWidget {
  return new SingleValueWidget({ title, metrics: [...metrics], width: 6, height: 6 });
}
