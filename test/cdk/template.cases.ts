/** What is deployed: tables, Lambdas, triggers, log groups, as the templates say it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, test } from 'vitest';
import { lambdaNames } from '../../cdk/bundle.ts';
import { snapshotsKey, webhookSecrets } from '../../cdk/names.ts';
import { named, ofType, type Synthesised, synthesised } from './deployed.ts';

let made: Synthesised;
beforeAll(async () => {
  made = await synthesised();
});

describe('tables', () => {
  test('the table of facts has a stream, point-in-time recovery and deletion protection, and stays when the stack goes', () => {
    const [facts] = ofType(made.data, 'AWS::DynamoDB::Table').filter(one => one.Properties.TableName === 'tollgate-dev-facts');
    expect(facts).toMatchObject({
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
        KeySchema: [
          { AttributeName: 'stream', KeyType: 'HASH' },
          { AttributeName: 'seq', KeyType: 'RANGE' },
        ],
      },
    });
  });

  test('what is protected from deletion is made last, so that a first deployment that fails can be made again', () => {
    const protectedOnes = ofType(made.data, 'AWS::DynamoDB::Table').filter(one => one.Properties.DeletionProtectionEnabled);
    expect(protectedOnes.map(one => one.Properties.TableName)).toEqual(['tollgate-dev-facts']);
    const [facts] = protectedOnes;
    const others = ofType(made.data, 'AWS::DynamoDB::Table').filter(one => one.id !== facts?.id);
    expect([facts?.DependsOn].flat().sort()).toEqual(others.map(one => one.id).sort());
    const [people] = ofType(made.data, 'AWS::Cognito::UserPool');
    expect([people?.DependsOn].flat()).toEqual([facts?.id]);
    expect(ofType(made.data, 'AWS::Cognito::UserPoolDomain')).toEqual([]);
  });

  test('what is kept when a stack goes is kept only once it was made in full: its name is free after a failed first deployment', () => {
    const kept = made.all.filter(one => one.DeletionPolicy?.startsWith('Retain'));
    expect(kept.length).toBeGreaterThanOrEqual(6);
    for (const one of kept.filter(({ Type }) => Type !== 'AWS::StepFunctions::StateMachineVersion'))
      expect(one.DeletionPolicy, one.Type).toBe('RetainExceptOnCreate');
  });

  test('the manual names everything that is kept when the stacks go, and what no stack made', () => {
    const manual = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');
    const [section = ''] = manual.slice(manual.indexOf('## Tear down')).split(/\n## /);
    const kept = made.all.filter(one => one.DeletionPolicy?.startsWith('Retain'));
    const names = kept.flatMap(({ Properties: { TableName, BucketName } }) => {
      const [, table] = /^tollgate-dev-(\w+)$/.exec(TableName ?? '') ?? [];
      const [, bucket] = /tollgate-dev-([a-z]+)-/.exec(JSON.stringify(BucketName ?? '')) ?? [];
      return [table, bucket].filter(name => name !== undefined);
    });
    expect(names.sort()).toEqual(['evidence', 'facts', 'heads', 'logs', 'people']);
    for (const name of names) expect(section).toMatch(new RegExp(`\`${name}\`|the ${name} table`));
    expect(kept.map(({ Type }) => Type)).toEqual(expect.arrayContaining(['AWS::Cognito::UserPool', 'AWS::KMS::Key']));
    for (const parameter of [webhookSecrets('STAGE'), snapshotsKey('STAGE')])
      expect(section).toContain(`\`${parameter.split('/').slice(0, 3).join('/')}\``);
  });

  test('tables for facts, people, views, snapshots, tokens and notes are there, encrypted, paid by the request', () => {
    const all = ofType(made.data, 'AWS::DynamoDB::Table');
    expect(all.map(one => one.Properties.TableName).sort()).toEqual(
      ['facts', 'notes', 'people', 'snapshots', 'tokens', 'views'].map(name => `tollgate-dev-${name}`),
    );
    for (const { Properties } of all)
      expect(Properties).toMatchObject({ SSESpecification: { SSEEnabled: true }, BillingMode: 'PAY_PER_REQUEST' });
  });

  test('P20: after a restore the service runs on the restored table, and the data stack stays as it is', async () => {
    const arn = 'arn:aws:dynamodb:eu-west-1:123456789012:table/tollgate-dev-facts-r1/stream/2026-01-01T00:00:00.000';
    const restored = await synthesised({ restoredFacts: arn });
    expect(restored.data).toEqual(made.data);
    expect(
      named(restored.service, 'AWS::Lambda::Function', 'FunctionName', 'tollgate-dev-http').Environment.Variables.FACTS_TABLE,
    ).toBe('tollgate-dev-facts-r1');
    expect(ofType(restored.service, 'AWS::Lambda::EventSourceMapping')[0]?.Properties.EventSourceArn).toBe(arn);
  });
});

describe('Lambdas', () => {
  test.each([...lambdaNames])(
    'the Lambda %s runs on Node 24, arm64, with its own log group and no source map, and is not traced',
    name => {
      const lambda = named(made.service, 'AWS::Lambda::Function', 'FunctionName', `tollgate-dev-${name}`);
      expect(lambda).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        LoggingConfig: { LogFormat: 'JSON', SystemLogLevel: 'WARN' },
      });
      expect(lambda.TracingConfig).toBeUndefined();
      const logs = named(made.service, 'AWS::Logs::LogGroup', 'LogGroupName', `/tollgate/dev/${name}`);
      expect(logs.RetentionInDays).toBe(90);
      expect(JSON.stringify(lambda.LoggingConfig)).toContain(`functions${name}logs`);
    },
  );

  test('a task ends before its state gives up on it, and a request before the gateway does', () => {
    const seconds = (name: string) =>
      named(made.service, 'AWS::Lambda::Function', 'FunctionName', `tollgate-dev-${name}`).Timeout;
    expect(seconds('tasks')).toBeLessThan(60);
    expect(seconds('http')).toBeLessThan(30);
  });
});

describe('the stream of facts', () => {
  const mappingOf = (source: string) =>
    ofType(made.service, 'AWS::Lambda::EventSourceMapping').find(one =>
      JSON.stringify(one.Properties.EventSourceArn).includes(source),
    )?.Properties;

  test('P10: a fact of which nothing could be kept is delivered again, and set aside where an alarm is raised', () => {
    const mapping = mappingOf('factstable');
    expect(mapping).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 6,
      StartingPosition: 'TRIM_HORIZON',
    });
    expect(JSON.stringify(mapping.DestinationConfig.OnFailure)).toContain('factsdeadletters');
  });

  test('P10: what follows from a fact and is carried out apart comes again by itself, seven times, and is then set aside where an alarm is raised', () => {
    const queue = named(made.service, 'AWS::SQS::Queue', 'QueueName', 'tollgate-dev-follow-ups');
    expect(queue).toMatchObject({ VisibilityTimeout: 720, RedrivePolicy: { maxReceiveCount: 7 }, SqsManagedSseEnabled: true });
    expect(JSON.stringify(queue.RedrivePolicy.deadLetterTargetArn)).toContain('followupsdeadletters');
    const mapping = mappingOf('followups');
    expect(mapping).toMatchObject({
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 5 },
    });
    const seconds = ofType(made.service, 'AWS::Lambda::Function').find(
      one => one.Properties.FunctionName === 'tollgate-dev-stream',
    )?.Properties.Timeout;
    expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * seconds);
  });
});

test('what becomes of a mail of this deployment is told to the stream Lambda: bounces, complaints and arrivals', () => {
  const [destination] = ofType(made.service, 'AWS::SES::ConfigurationSetEventDestination').map(
    one => one.Properties.EventDestination,
  );
  expect(destination.MatchingEventTypes).toEqual(['bounce', 'complaint', 'delivery']);
  expect(JSON.stringify(destination.EventBridgeDestination)).toContain('event-bus/default');
  const rule = ofType(made.service, 'AWS::Events::Rule').find(one => one.Properties.Name === 'tollgate-dev-mail-outcomes');
  expect(rule?.Properties.EventPattern).toMatchObject({
    source: ['aws.ses'],
    'detail-type': ['Email Bounced', 'Email Complaint Received', 'Email Delivered'],
  });
  expect(JSON.stringify(rule?.Properties.EventPattern.detail)).toContain('ses:configuration-set');
  expect(JSON.stringify(rule?.Properties.Targets)).toContain('functionsstream');
});

describe('no resource waits for itself, not through others either', () => {
  test('CloudFormation can order all resources of a stack, because none waits for itself', () => {
    for (const stack of [made.data, made.service, made.operations])
      expect(() => Template.fromJSON({ Resources: stack })).not.toThrow();
  });

  test.each([{ Ref: 'A' }, { 'Fn::GetAtt': ['A', 'Arn'] }, { 'Fn::Sub': 'x-\u0024{A}' }, { 'Fn::Sub': '\u0024{A.Arn}' }])(
    'a circle of resources by %j would be found',
    value => {
      const circle = { A: { Type: 'T', DependsOn: ['B'] }, B: { Type: 'T', Properties: { value } } };
      expect(() => Template.fromJSON({ Resources: circle })).toThrow(/cycl/);
    },
  );
});

test('every log group keeps its lines for the days that the settings say', () => {
  for (const group of ofType(made.service, 'AWS::Logs::LogGroup')) expect(group.Properties.RetentionInDays).toBe(90);
});

test('the version that the service shows is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string };
  expect(named(made.service, 'AWS::Lambda::Function', 'FunctionName', 'tollgate-dev-http').Environment.Variables.VERSION).toBe(
    version,
  );
});
