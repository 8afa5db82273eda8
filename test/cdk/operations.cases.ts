/** How it is watched: alarms, dashboard, and the findings of cdk-nag. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, describe, expect, test } from 'vitest';
import { alarmedMetrics, shownMetrics } from '#api/published-metrics.ts';
import { freeDashboardMetrics, watched } from '../../bench/idle.ts';
import { ofType, type Synthesised, synthesised } from './deployed.ts';

let made: Synthesised;
let shown: Synthesised;
beforeAll(async () => {
  made = await synthesised();
  shown = await synthesised({ dashboard: 'on' });
});

const alarms = () => ofType(made.operations, 'AWS::CloudWatch::Alarm').map(one => one.Properties);
const runbook = () => readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');

describe('alarms', () => {
  test.each([
    'fact-dead-letters',
    'follow-up-dead-letters',
    'schedule-dead-letters',
    'failed-executions',
    'stream-age',
    'server-errors',
    'unresumed-rounds',
    'differing-histories',
  ])('the alarm %s is raised, reaches the topic, and says in a line what to do', name => {
    const alarm = alarms().find(one => one.AlarmName === `tollgate-dev-${name}`);
    expect(alarm?.AlarmActions).toHaveLength(1);
    expect(JSON.stringify(alarm?.AlarmActions)).toContain('alarms');
    expect(alarm?.AlarmDescription).toMatch(new RegExp(`.{40,} Runbook: docs/operations[.]md#${name}$`));
    expect(alarm?.TreatMissingData).toBe('notBreaching');
  });

  test('every alarm has its entry in the runbook', () => {
    const text = runbook();
    for (const { AlarmName } of alarms()) expect(text).toContain(`### ${String(AlarmName).replace('tollgate-dev-', '')}\n`);
  });

  test('alarms are mailed to the address that the settings name, and to nobody without one', async () => {
    expect(ofType(made.operations, 'AWS::SNS::Subscription')).toEqual([]);
    const watched = await synthesised({ alarmAddress: 'operator@example.org' });
    expect(ofType(watched.operations, 'AWS::SNS::Subscription')[0]?.Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'operator@example.org',
    });
  });

  test('a round that was decided and not resumed raises an alarm after five runs in a row', () => {
    expect(alarms().find(one => one.AlarmName === 'tollgate-dev-unresumed-rounds')).toMatchObject({
      Namespace: 'Tollgate/dev',
      MetricName: 'recover-recent.resumed',
      Dimensions: [{ Name: 'service', Value: 'tollgate' }],
      EvaluationPeriods: 5,
    });
  });
});

test('a deployment has a dashboard when it is asked for, and is watched all the same without', () => {
  expect(ofType(made.operations, 'AWS::CloudWatch::Dashboard')).toEqual([]);
  expect(ofType(shown.operations, 'AWS::CloudWatch::Dashboard')).toHaveLength(1);
  expect(ofType(shown.operations, 'AWS::CloudWatch::Alarm')).toHaveLength(alarms().length);
});

test('the dashboard shows rounds, decisions, failures, dead letters, latency and what costs money', () => {
  const [board] = ofType(shown.operations, 'AWS::CloudWatch::Dashboard');
  const body = JSON.stringify(board?.Properties.DashboardBody);
  for (const title of [
    'Rounds now',
    'Decisions',
    'Failures',
    'Throttled',
    'Dead letters',
    'Latency',
    'Stream age',
    'Cost: calls of Lambdas',
    'Cost: state transitions',
  ])
    expect(body).toContain(title);
});

test('the dashboard shows as many metrics as the cost table says, few enough to be free', () => {
  const [[, parts]] = ofType(shown.operations, 'AWS::CloudWatch::Dashboard').map(
    board => board.Properties.DashboardBody['Fn::Join'],
  ) as [[string, (string | object)[]]];
  const body = JSON.parse(parts.map(part => (typeof part === 'string' ? part : 'name')).join('')) as {
    widgets: { properties: { metrics: (string | { expression?: string })[][] } }[];
  };
  const drawn = body.widgets.flatMap(widget => widget.properties.metrics).filter(metric => typeof metric[0] === 'string');
  expect(drawn).toHaveLength(watched.dashboardMetrics);
  expect(watched.dashboardMetrics).toBeLessThanOrEqual(freeDashboardMetrics);
});

test('each metric that the Lambdas count is looked at by alarms, or counted for the dashboard that shows it', () => {
  const text = JSON.stringify(ofType(shown.operations, 'AWS::CloudWatch::Dashboard'))
    .replaceAll('\\\\"', '"')
    .replaceAll('\\"', '"');
  const inDashboard = new Set([...text.matchAll(/"Tollgate\/dev","([\w.-]+)"/g)].map(([, name]) => String(name)));
  const inAlarms = alarms().flatMap(one => (one.Namespace === 'Tollgate/dev' ? [String(one.MetricName)] : []));
  expect(inAlarms.toSorted()).toEqual([...alarmedMetrics].toSorted());
  expect([...inDashboard].filter(name => !inAlarms.includes(name)).toSorted()).toEqual([...shownMetrics].toSorted());
});

test('the Lambdas that count are told whether there is a dashboard', () => {
  const told = ({ service }: Synthesised) =>
    ofType(service, 'AWS::Lambda::Function').flatMap(({ Properties }) => Properties.Environment?.Variables?.DASHBOARD ?? []);
  expect([told(made), told(shown)]).toEqual([
    ['off', 'off'],
    ['on', 'on'],
  ]);
});

test('the metrics that alarms look at and that we count ourselves are as many as the cost table says', () => {
  const looked = alarms().flatMap(one =>
    one.Metrics ? one.Metrics.filter((metric: { MetricStat?: object }) => metric.MetricStat) : [one],
  );
  expect(looked).toHaveLength(watched.alarmMetrics);
});

describe('cdk-nag', () => {
  interface Report {
    readonly pluginReports: readonly {
      readonly pluginName: string;
      readonly violations: readonly { readonly ruleName: string }[];
    }[];
  }
  const findingsIn = (folder: string) => {
    const file = join(folder, 'validation-report.json');
    if (!existsSync(file)) return [];
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    return report.pluginReports.flatMap(plugin => plugin.violations.map(violation => violation.ruleName));
  };

  test('cdk-nag finds nothing that is not acknowledged, with a host name and without, in development and in production', async () => {
    const certificate = 'arn:aws:acm:us-east-1:123456789012:certificate/1';
    const others: Record<string, string>[] = [
      { stage: 'prod', account: '123456789012' },
      { domain: 'gates.example.org', certificate },
      { webAcl: 'own', requestsPerPerson: '900' },
    ];
    expect(findingsIn(made.folder)).toEqual([]);
    for (const given of others) expect(findingsIn((await synthesised(given)).folder)).toEqual([]);
  });

  test('cdk-nag would find an open bucket, so its check is not blind', () => {
    const app = new App({ context: { '@aws-cdk/core:failSynthOnValidationErrors': false } });
    new CfnBucket(new Stack(app, 'planted'), 'open');
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    let said = '';
    try {
      said = findingsIn(app.synth().directory).join();
    } catch (error) {
      said = String(error);
    }
    expect(`${said} ${findingsIn(app.outdir).join()}`).toMatch(/AwsSolutions-S1|validation/i);
  });

  test('each acknowledged finding of cdk-nag has a reason of a whole sentence', () => {
    const text = readFileSync(join(import.meta.dirname, '../../cdk/nag-acknowledgements.ts'), 'utf8');
    expect(text).not.toMatch(/reason: ''|TODO/);
  });
});
