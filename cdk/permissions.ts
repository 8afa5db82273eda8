/**
 * What each role may do, and nothing else: a table a security reviewer can read. Only stream and schedule may resume workflows and read
 * tokens, only tasks may keep them. Whatever is added here later, the denials at the end win: no role changes or deletes a fact.
 */
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { storedIndex } from '../adapters/dynamo/tables.ts';
import type { LambdaName } from './bundle.ts';

/** ARNs of what the Lambdas use. */
export interface Places {
  readonly facts: string;
  readonly factsStream: string;
  readonly views: string;
  readonly snapshots: string;
  /** The parameter that holds the key of folded states. */
  readonly snapshotsKey: string;
  readonly tokens: string;
  readonly notes: string;
  /** Names and addresses of people, which facts only commit to. */
  readonly personRecords: string;
  readonly evidence: string;
  readonly heads: string;
  readonly logKey: string;
  /** The Lambda that signs for the public log. */
  readonly logSigner: string;
  readonly people: string;
  /** Parameters that hold addresses and secrets of webhooks. */
  readonly webhooks: string;
  readonly bus: string;
  readonly followUps: string;
  readonly mailIdentity: string;
  readonly mailConfiguration: string;
  readonly mailSender: string;
  /** State machines, and what the executions of each are called: `arn:…:execution:NAME:*`. */
  readonly machines: readonly string[];
  readonly executions: readonly string[];
}

type Rule = readonly [actions: readonly string[], on: readonly string[], conditions?: Record<string, Record<string, string>>];

const items = (...actions: string[]) => actions.map(action => `dynamodb:${action}`);

/** Everything that changes or removes an item that is there. PutItem alone adds facts; each one is guarded by its condition. */
export const changes = items('UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLUpdate', 'PartiQLDelete');

/** Adds an item, and replaces one when no condition forbids it. */
export const adds = items('PutItem', 'PartiQLInsert');

/** Making, inviting, ending, reviving and erasing accounts; never reading who has which second factor, never setting a password. */
const accountActs = [
  'CreateUser',
  'GetUser',
  'DisableUser',
  'EnableUser',
  'DeleteUser',
  'UserGlobalSignOut',
  'LinkProviderForUser',
].map(act => `cognito-idp:Admin${act}`);

const tokenReads = items('GetItem', 'BatchGetItem', 'Query', 'Scan', 'PartiQLSelect');

/** Service accounts are app clients of the user pool. Nothing here reads, makes or changes a user. */
const keepsMachines = ['CreateUserPoolClient', 'DescribeUserPoolClient', 'DeleteUserPoolClient', 'ListUserPoolClients'].map(
  action => `cognito-idp:${action}`,
);

function decides(at: Places): Rule[] {
  return [
    [items('Query', 'GetItem', 'PutItem'), [at.facts]],
    [items('Query', 'BatchGetItem', 'PutItem'), [at.personRecords]],
    [items('GetItem'), [at.snapshots]],
    [['ssm:GetParameter'], [at.snapshotsKey]],
  ];
}

/** Reading the public log (without the list permission an absent object answers 403), and asking how far it holds a history of the one that may sign that. */
function readsLog(at: Places): Rule[] {
  return [
    [['s3:GetObject'], [`${at.heads}/log/*`]],
    [['s3:ListBucket'], [at.heads], { StringLike: { 's3:prefix': 'log/*' } }],
    [['s3:GetObject'], [`${at.evidence}/log-index/*`]],
    [['s3:ListBucket'], [at.evidence], { StringLike: { 's3:prefix': 'log-index/*' } }],
    [['lambda:InvokeFunction'], [at.logSigner]],
  ];
}

function resumes(at: Places): Rule[] {
  return [
    [items('GetItem', 'DeleteItem'), [at.tokens]],
    [['states:StartExecution', 'states:SendTaskSuccess', 'states:SendTaskFailure'], at.machines],
  ];
}

function mails(at: Places): Rule {
  return [
    ['ses:SendEmail', 'ses:SendRawEmail'],
    [at.mailIdentity, at.mailConfiguration],
    { StringEquals: { 'ses:FromAddress': at.mailSender } },
  ];
}

const rules: Readonly<Record<LambdaName, (at: Places) => Rule[]>> = {
  http: at => [
    ...decides(at),
    [items('GetItem', 'BatchGetItem', 'Query'), [at.views]],
    [items('BatchGetItem', 'Query'), [at.notes]],
    // Whoever answers requests sets a secret and forgets one, and reads none.
    [['ssm:PutParameter', 'ssm:DeleteParameter'], [at.webhooks]],
    ...readsLog(at),
    [['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject', 's3:PutObjectTagging'], [`${at.evidence}/evidence/*`]],
    [['s3:ListBucket'], [at.evidence], { StringLike: { 's3:prefix': 'evidence/*' } }],
    [keepsMachines, [at.people]],
  ],
  tasks: at => [
    ...decides(at),
    [items('GetItem', 'Query'), [at.views]],
    // A change may answer with what stood there before: these may not.
    [items('UpdateItem'), [at.tokens], { StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' } }],
    ...readsLog(at),
    [items('BatchGetItem', 'Query'), [at.notes]],
    [['s3:PutObject'], [`${at.evidence}/evidence/archive/*`]],
  ],
  optimiser: at => [
    ...decides(at),
    [items('GetItem', 'Query'), [at.views]],
    [items('PutItem', 'BatchWriteItem'), [at.notes]],
    [['s3:PutObject'], [`${at.evidence}/evidence/selections/*`]],
  ],
  stream: at => [
    ...decides(at),
    [items('DescribeStream', 'GetRecords', 'GetShardIterator'), [at.factsStream]],
    [items('ListStreams'), ['*']],
    [items('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'BatchWriteItem'), [at.views]],
    [items('PutItem'), [at.snapshots]],
    // It alone removes names of people: what was erased.
    [items('BatchWriteItem'), [at.personRecords]],
    // Whoever keeps folded states makes the key that seals them.
    [['ssm:PutParameter'], [at.snapshotsKey]],
    ...resumes(at),
    [accountActs, [at.people]],
    [items('Query', 'PutItem', 'BatchGetItem', 'BatchWriteItem'), [at.notes]],
    [['ssm:GetParameter'], [at.webhooks]],
    [['events:PutEvents'], [at.bus]],
    [
      ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'],
      [at.followUps],
    ],
    mails(at),
  ],
  schedule: at => [
    ...decides(at),
    [items('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'BatchWriteItem'), [at.views]],
    ...resumes(at),
    [['states:DescribeExecution'], at.executions],
    [['kms:Sign', 'kms:GetPublicKey'], [at.logKey]],
    // What was stored since the log last grew; what is older than the index is read once.
    [items('Query'), [`${at.facts}/index/${storedIndex.name}`]],
    [items('Scan'), [at.facts]],
    [['s3:GetObject', 's3:PutObject', 's3:PutObjectRetention'], [`${at.heads}/log/*`]],
    [['s3:ListBucket'], [at.heads], { StringLike: { 's3:prefix': 'log/*' } }],
    // It alone writes the index, which is made anew and lies under no lock.
    [['s3:GetObject', 's3:PutObject'], [`${at.evidence}/log-index/*`]],
    [['s3:ListBucket'], [at.evidence], { StringLike: { 's3:prefix': 'log-index/*' } }],
    [items('Query', 'PutItem', 'BatchGetItem', 'BatchWriteItem'), [at.notes]],
    [['ssm:GetParameter'], [at.webhooks]],
    mails(at),
  ],
};

const denials: Readonly<Record<LambdaName, (at: Places) => Rule[]>> = {
  http: at => [[items('*'), [at.tokens]]],
  tasks: at => [[tokenReads, [at.tokens]]],
  optimiser: at => [[items('*'), [at.tokens]]],
  stream: at => [[items('PutItem', 'UpdateItem'), [at.tokens]]],
  schedule: at => [[items('PutItem', 'UpdateItem'), [at.tokens]]],
};

/** The statements of one role. */
export function statementsFor(lambda: LambdaName, at: Places): PolicyStatement[] {
  const denied: Rule[] = [[changes, [at.facts]], ...denials[lambda](at)];
  return [...rules[lambda](at).map(rule => statement(Effect.ALLOW, rule)), ...denied.map(rule => statement(Effect.DENY, rule))];
}

function statement(effect: Effect, [actions, resources, conditions]: Rule): PolicyStatement {
  return new PolicyStatement({ effect, actions: [...actions], resources: [...resources], ...(conditions && { conditions }) });
}
