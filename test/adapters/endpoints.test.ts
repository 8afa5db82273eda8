/**
 * The contracts of the AWS adapters on engines that somebody else runs: DynamoDB, S3 and Step Functions, each by an address in the environment, and
 * skipped with one line when there is none. How to try it: CONTRIBUTING.md, On other engines.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateStateMachineCommand, SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createS3Files } from '#adapters/s3/files.ts';
import { createS3LogFiles } from '#adapters/s3/log-files.ts';
import { stepFunctionsWorkflows } from '#adapters/step-functions/workflows.ts';
import { systemClock } from '#adapters/system.ts';
import { type DynamoEngine, openDynamoEngine } from '#test/support/dynalite.ts';
import { fixtureText } from '../asl/fixtures/engine.ts';
import { dynamoContracts } from './contracts/dynamo.ts';
import { fileStoreContract } from './contracts/files.ts';
import { logFilesContract } from './contracts/log-files.ts';
import { workflowsContract } from './contracts/workflows.ts';
import { credentials } from './s3-bucket.ts';

const {
  TOLLGATE_TEST_DYNAMODB_ENDPOINT: dynamo,
  TOLLGATE_TEST_S3_ENDPOINT: s3,
  TOLLGATE_TEST_STEPFUNCTIONS_ENDPOINT: stepFunctions,
  TOLLGATE_TEST_LAMBDA_PORT: lambdaPort = '4599',
  AWS_REGION: region = 'eu-central-1',
  AWS_ACCESS_KEY_ID: accessKeyId = credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey = credentials.secretAccessKey,
} = process.env;
const own = { region, credentials: { accessKeyId, secretAccessKey } };
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };
vi.setConfig(patience);

/** The one line that is there, skipped, when no engine is named. */
function answersAt(endpoint: string | undefined, title: string): void {
  test.runIf(endpoint)(title, async () => {
    expect((await fetch(endpoint ?? '')).status).toBeGreaterThanOrEqual(200);
  });
}

/** Registers a part of this file, or nothing at all. */
function ifGiven(endpoint: string | undefined, name: string, part: () => void): void {
  if (endpoint) describe(name, part);
}

ifGiven(dynamo, 'on the DynamoDB engine at TOLLGATE_TEST_DYNAMODB_ENDPOINT', () => {
  let engine: DynamoEngine;
  beforeAll(() => {
    engine = openDynamoEngine(dynamo ?? '');
  });
  afterAll(() => engine.stop());
  dynamoContracts(dynamo ?? '', () => engine);
});
answersAt(dynamo, 'another DynamoDB engine answers at the address that TOLLGATE_TEST_DYNAMODB_ENDPOINT names');

ifGiven(s3, 'on the S3 engine at TOLLGATE_TEST_S3_ENDPOINT', () => {
  const client = new S3Client({ ...own, endpoint: s3 ?? '', forcePathStyle: true });
  afterAll(() => client.destroy());
  /** A bucket that nobody else uses. What lies in one with Object Lock cannot be deleted before its day. */
  const bucket = async (locked: boolean) => {
    const Bucket = `tollgate-test-${randomUUID()}`;
    await client.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: locked }));
    return Bucket;
  };

  describe('evidence files', () => {
    fileStoreContract(
      async () => ({
        files: createS3Files({ client, bucket: await bucket(false), clock: systemClock }),
        start: new Date().toISOString(),
        later: () => undefined,
        async carry({ method, url }, { body, headers }) {
          const answer = await fetch(url, { method, headers, ...(body && { body: Buffer.from(body) }) });
          return answer.ok && method === 'GET'
            ? { ok: true, body: new Uint8Array(await answer.arrayBuffer()) }
            : { ok: answer.ok };
        },
      }),
      { movesTime: false },
    );
  });

  describe('files of the public log', () => {
    const now = () => new Date().toISOString();
    logFilesContract(async () =>
      createS3LogFiles({ client, bucket: await bucket(true), indexBucket: await bucket(false), retentionDays: 1, now }),
    );
  });
});
answersAt(s3, 'another S3 engine answers at the address that TOLLGATE_TEST_S3_ENDPOINT names');

/** Seconds that the fixture waits here, where no clock can be moved, instead of a day. */
const waitsSeconds = 5;

ifGiven(stepFunctions, 'on the Step Functions engine at TOLLGATE_TEST_STEPFUNCTIONS_ENDPOINT', () => {
  const client = new SFNClient({ ...own, endpoint: stepFunctions ?? '' });
  let called: { name: string; payload: Record<string, unknown> }[] = [];
  /** Where the engine finds its Lambdas: each call is answered at once and kept. */
  const lambda = createServer((request, response) => void answer(request, response));
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const name = decodeURIComponent((request.url ?? '').split('/')[3] ?? '');
    called.push({ name: name.split(':').at(-1) ?? name, payload: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
    response.setHeader('content-type', 'application/json');
    response.end('{}');
  };
  beforeAll(() => new Promise<void>(resolve => lambda.listen(Number(lambdaPort), resolve)));
  afterAll(() => {
    client.destroy();
    lambda.closeAllConnections();
    lambda.close();
  });

  workflowsContract(stepFunctions ?? '', async () => {
    const calls: typeof called = [];
    called = calls;
    const definition = fixtureText('ask')
      .replace('$' + '{AskFunction}', 'arn:aws:lambda:eu-central-1:123456789012:function:ask')
      .replace('"FunctionName": "record"', '"FunctionName": "arn:aws:lambda:eu-central-1:123456789012:function:record"')
      .replace('"TimeoutSeconds": 86400', `"TimeoutSeconds": ${waitsSeconds}`);
    const roleArn = 'arn:aws:iam::123456789012:role/tollgate-test';
    const made = await client.send(new CreateStateMachineCommand({ name: `ask-${randomUUID()}`, definition, roleArn }));
    const tokens: string[] = [];
    const settle = async () => {
      for (let quiet = 0, seen = calls.length; quiet < 5; quiet += 1) {
        await new Promise(resolve => setTimeout(resolve, 100));
        if (seen !== calls.length) quiet = 0;
        seen = calls.length;
      }
      tokens.splice(0, tokens.length, ...calls.filter(({ name }) => name === 'ask').map(({ payload }) => String(payload.token)));
    };
    return {
      workflows: stepFunctionsWorkflows({ client, stateMachines: { ask: made.stateMachineArn ?? '' } }),
      clock: { settle, advanceBy: () => new Promise(resolve => setTimeout(resolve, (waitsSeconds + 2) * 1000)) },
      tokens,
      recorded: () => calls.filter(({ name }) => name === 'record').map(({ payload }) => payload),
      close: async () => undefined,
    };
  });
});
answersAt(stepFunctions, 'another Step Functions engine answers at the address that TOLLGATE_TEST_STEPFUNCTIONS_ENDPOINT names');
