/** Who may do what in AWS: every role of the application, as the template gives it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { workflows } from '#workflows/manifest.ts';
import { lambdaNames } from '../../cdk/bundle.ts';
import { actionsOf, concerns, ofType, type Statement, type Synthesised, statementsOf, synthesised } from './deployed.ts';

let made: Synthesised;
beforeAll(async () => {
  made = await synthesised();
});

const roles = () => [...lambdaNames, ...workflows.map(({ name }) => `${name}-workflow`)];
const allowed = (name: string, part: string) =>
  statementsOf(made, name)
    .filter(one => one.Effect === 'Allow' && concerns(one, part))
    .flatMap(actionsOf);
const denied = (name: string, part: string) =>
  statementsOf(made, name)
    .filter(one => one.Effect === 'Deny' && concerns(one, part))
    .flatMap(actionsOf);

const rewriting = ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLUpdate', 'PartiQLDelete'].map(a => `dynamodb:${a}`);

describe('P14: facts', () => {
  test.each([...lambdaNames])(
    'P14: the %s role is denied every way to change or delete a fact, whatever else it is given',
    name => {
      expect(denied(name, 'factstable')).toEqual(expect.arrayContaining(rewriting));
      expect(allowed(name, 'factstable')).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/Update|Delete|BatchWrite|PartiQL/)]),
      );
    },
  );

  test('P14: the table of facts itself denies changing and deleting to everybody, administrators included', () => {
    const [facts] = ofType(made.data, 'AWS::DynamoDB::Table').filter(
      table => table.Properties.TableName === 'tollgate-dev-facts',
    );
    expect(facts?.Properties.ResourcePolicy.PolicyDocument.Statement[0]).toMatchObject({
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: rewriting,
    });
  });

  test('P14: the table of facts takes new facts from the five roles of the service and from nobody else, administrators included', () => {
    const [facts] = ofType(made.data, 'AWS::DynamoDB::Table').filter(
      table => table.Properties.TableName === 'tollgate-dev-facts',
    );
    const statement = facts?.Properties.ResourcePolicy.PolicyDocument.Statement[1];
    expect(statement).toMatchObject({
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: ['dynamodb:PutItem', 'dynamodb:PartiQLInsert'],
    });
    const named = [statement.Condition.ArnNotEquals['aws:PrincipalArn']].flat().map(arn => JSON.stringify(arn));
    const roleNames = ofType(made.service, 'AWS::IAM::Role')
      .map(role => role.Properties.RoleName as string | undefined)
      .filter(name => lambdaNames.some(lambda => name?.endsWith(`-${lambda}`)));
    expect(roleNames).toHaveLength(lambdaNames.length);
    expect(named).toHaveLength(lambdaNames.length);
    for (const name of roleNames)
      expect(
        named.some(arn => arn.includes(`:role/${name}"`)),
        name,
      ).toBe(true);
  });

  test('P14: the manual says exactly which acts the table of facts denies, to whom, and by which roles facts are added', () => {
    const manual = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');
    const [section = ''] = manual.slice(manual.indexOf('## What is denied to whom')).split(/\n## /);
    const row = (start: string) => section.split('\n').find(line => line.startsWith(`| ${start}`)) ?? '';
    const inWords = (action: string) =>
      action.replace('dynamodb:', '').replace(/^PartiQL(\w+)$/, (_, act: string) => act.toLowerCase());
    const [facts] = ofType(made.data, 'AWS::DynamoDB::Table').filter(one => one.Properties.TableName === 'tollgate-dev-facts');
    const [everybody, others] = facts?.Properties.ResourcePolicy.PolicyDocument.Statement ?? [];
    for (const action of everybody.Action) expect(row('change or delete')).toContain(inWords(action));
    expect(row('change or delete')).toContain('everybody, administrators of the account included');
    for (const action of others.Action) expect(row('put an item')).toContain(inWords(action));
    expect(row('put an item')).toContain(`tollgate-STAGE-REGION-{${lambdaNames.join(',')}}`);
    expect(facts?.Properties.ResourcePolicy.PolicyDocument.Statement).toHaveLength(2);
  });

  test('no workflow role reaches any table', () => {
    for (const name of roles().filter(role => role.endsWith('workflow')))
      for (const statement of statementsOf(made, name)) expect(actionsOf(statement).join()).not.toContain('dynamodb:');
  });
});

describe('P9: tokens of open waits', () => {
  test.each([
    ['http', []],
    ['tasks', ['dynamodb:UpdateItem']],
    ['stream', ['dynamodb:GetItem', 'dynamodb:DeleteItem']],
    ['schedule', ['dynamodb:GetItem', 'dynamodb:DeleteItem']],
  ])('P9: the %s role may do exactly %j with the tokens of open waits', (name, actions) => {
    expect(allowed(name, 'tokenstable')).toEqual(actions);
  });

  test('P9: the http role is denied tokens altogether, and the tasks role may not read those it keeps', () => {
    expect(denied('http', 'tokenstable')).toEqual(['dynamodb:*']);
    expect(denied('tasks', 'tokenstable')).toEqual(
      expect.arrayContaining(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:Scan', 'dynamodb:BatchGetItem']),
    );
    const [keeps] = statementsOf(made, 'tasks').filter(one => one.Effect === 'Allow' && concerns(one, 'tokenstable'));
    expect(keeps?.Condition).toEqual({ StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' } });
  });

  test('only stream and schedule may start or resume a workflow, and only ours', () => {
    const may = roles().filter(name =>
      statementsOf(made, name).some(one => actionsOf(one).some(action => action.startsWith('states:'))),
    );
    expect(may).toEqual(['stream', 'schedule']);
    for (const name of may)
      for (const statement of statementsOf(made, name).filter(one => actionsOf(one).includes('states:SendTaskSuccess')))
        expect([statement.Resource].flat()).toHaveLength(workflows.length);
  });
});

test('no role of the application has an action with a wildcard', () => {
  for (const name of roles())
    for (const statement of statementsOf(made, name).filter(one => one.Effect === 'Allow'))
      for (const action of actionsOf(statement)) expect(action, `${name}: ${action}`).not.toContain('*');
});

test('every resource in a permission is named, but for the services that know no resources', () => {
  const without =
    /^(xray:Put(TraceSegments|TelemetryRecords)|dynamodb:ListStreams|logs:\w*(LogDeliver|ResourcePolic|LogGroups)\w*|xray:GetSampling\w+)$/;
  const everywhere = (one: Statement) => one.Effect === 'Allow' && [one.Resource].flat().includes('*');
  for (const name of roles())
    for (const statement of statementsOf(made, name).filter(everywhere))
      for (const action of actionsOf(statement)) expect(action, `${name} on *`).toMatch(without);
});

test('only the stream, and the schedule for mails that waited, may send mail, only as the sender of this deployment', () => {
  const senders = roles().filter(name => statementsOf(made, name).some(one => actionsOf(one).includes('ses:SendEmail')));
  expect(senders).toEqual(['stream', 'schedule']);
  const [statement] = statementsOf(made, 'stream').filter(one => actionsOf(one).includes('ses:SendEmail'));
  expect(statement?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'tollgate@example.com' } });
  expect(statement && actionsOf(statement)).toEqual(['ses:SendEmail', 'ses:SendRawEmail']);
});

test('only the stream makes and ends accounts of people, in this pool alone, and nobody sets a password or reads a second factor', () => {
  const ofAccounts = (name: string) =>
    statementsOf(made, name).filter(one => actionsOf(one).some(action => action.startsWith('cognito-idp:Admin')));
  expect(roles().filter(name => ofAccounts(name).length > 0)).toEqual(['stream']);
  const [statement] = ofAccounts('stream');
  expect(actionsOf(statement!)).toEqual(
    ['CreateUser', 'GetUser', 'DisableUser', 'EnableUser', 'DeleteUser', 'UserGlobalSignOut', 'LinkProviderForUser'].map(
      act => `cognito-idp:Admin${act}`,
    ),
  );
  expect(JSON.stringify(statement?.Resource)).toContain('people');
});

test('only the endpoints keep the clients of service accounts, in this pool alone, and do nothing else with it', () => {
  const ofPool = (name: string) =>
    statementsOf(made, name).filter(one => actionsOf(one).some(action => /^cognito-idp:(?!Admin)/.test(action)));
  expect(roles().filter(name => ofPool(name).length > 0)).toEqual(['http']);
  const [statement] = ofPool('http');
  expect(actionsOf(statement!)).toEqual(
    ['CreateUserPoolClient', 'DescribeUserPoolClient', 'DeleteUserPoolClient', 'ListUserPoolClients'].map(
      act => `cognito-idp:${act}`,
    ),
  );
  expect(JSON.stringify(statement?.Resource)).toContain('people');
});

test('only the schedule may write the public log, and nobody may shorten their retention', () => {
  const writers = roles().filter(name => allowed(name, 'filesheads').includes('s3:PutObject'));
  expect(writers).toEqual(['schedule']);
  const every = roles().flatMap(name => statementsOf(made, name).flatMap(actionsOf));
  expect(every).not.toContain('s3:BypassGovernanceRetention');
  expect(every.filter(action => action.startsWith('s3:Delete'))).toEqual([]);
});

test('P14: only the schedule may sign for the log, with a key that stays in KMS and outlives the stack', () => {
  const signing = (name: string) =>
    statementsOf(made, name).filter(one => actionsOf(one).some(action => action.startsWith('kms:')));
  expect(roles().filter(name => signing(name).length > 0)).toEqual(['schedule']);
  const [statement] = signing('schedule');
  expect(actionsOf(statement!)).toEqual(['kms:Sign', 'kms:GetPublicKey']);
  const keys = ofType(made.service, 'AWS::KMS::Key');
  expect(keys.map(key => [key.DeletionPolicy, key.Properties.KeySpec, key.Properties.KeyUsage])).toEqual([
    ['RetainExceptOnCreate', 'ECC_NIST_EDWARDS25519', 'SIGN_VERIFY'],
  ]);
  expect(JSON.stringify(statement?.Resource)).toContain('logkey');
});

test('P14: those that make exports ask the schedule alone to sign for the log, and nobody else is asked by a Lambda', () => {
  const asking = roles().filter(name => statementsOf(made, name).some(one => actionsOf(one).includes('lambda:InvokeFunction')));
  const lambdas = asking.filter(name => !name.endsWith('-workflow'));
  expect(lambdas.toSorted()).toEqual(['http', 'tasks']);
  for (const name of lambdas) {
    const [one] = statementsOf(made, name).filter(statement => actionsOf(statement).includes('lambda:InvokeFunction'));
    expect(JSON.stringify(one?.Resource)).toMatch(/function:tollgate-dev-schedule"/);
  }
});

test('each Lambda has its own role and is told only the names that it uses', () => {
  const lambdas = ofType(made.service, 'AWS::Lambda::Function').filter(one =>
    String(one.Properties.FunctionName).startsWith('tollgate-dev-'),
  );
  const roleIds = lambdas.map(one => JSON.stringify(one.Properties.Role));
  expect(new Set(roleIds).size).toBe(lambdaNames.length);
  const knows = (name: string) =>
    Object.keys(
      lambdas.find(one => one.Properties.FunctionName === `tollgate-dev-${name}`)?.Properties.Environment.Variables ?? {},
    );
  expect(knows('http')).not.toContain('TOKENS_TABLE');
  expect(knows('http')).not.toContain('STATE_MACHINES');
  expect(knows('tasks')).not.toContain('STATE_MACHINES');
});

test('the key that seals folded states is read by all five roles, made by the one that keeps folded states, and is in no table', () => {
  const may = (name: string) =>
    statementsOf(made, name)
      .filter(one => JSON.stringify(one.Resource).includes('/snapshots/key'))
      .flatMap(actionsOf)
      .toSorted();
  for (const name of lambdaNames)
    expect(may(name), name).toEqual(name === 'stream' ? ['ssm:GetParameter', 'ssm:PutParameter'] : ['ssm:GetParameter']);
});
