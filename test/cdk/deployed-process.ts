/** A deployed bundle in a process of its own: the events that it is given, and what it answers and publishes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TableNames } from '#adapters/dynamo/tables.ts';
import type { Dynalite } from '#test/support/dynalite.ts';
import { environmentOfTables, lambdaEnvironment } from '#test/support/lambda-environment.ts';
import type { LambdaName } from '../../cdk/bundle.ts';
import { bundles } from './deployed.ts';

/** The environment that the stack gives a Lambda, over these tables. */
export function environmentOver(dynalite: Dynalite, names: TableNames): Record<string, string> {
  return {
    ...lambdaEnvironment,
    AWS_ENDPOINT_URL_DYNAMODB: dynalite.endpoint,
    ...environmentOfTables(names),
  };
}

const runner = `const { handler } = await import(process.argv[1]);
  let answer;
  for (const event of [JSON.parse(process.argv[2])].flat())
    answer = await handler(event).then(value => ({ value }), error => ({ error: error.name, message: error.message }));
  process.stdout.write('\\n##' + JSON.stringify(answer));`;

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: what a handler answers is JSON of its own shape
  readonly value?: any;
  readonly error?: string;
  readonly message?: string;
  /** Numbers that it published for dashboard and alarms. */
  readonly published?: Record<string, number>;
}

/** Metrics are lines of the log, in CloudWatch's embedded format. */
function publishedIn(log: string): Record<string, number> {
  const lines = log.split('\n').filter(line => line.includes('CloudWatchMetrics'));
  return Object.assign({}, ...lines.map(line => Object.fromEntries(numbersOf(JSON.parse(line)))));
}

function numbersOf(line: Record<string, unknown>): [string, number][] {
  const { _aws } = line as { _aws: { CloudWatchMetrics: { Metrics: { Name: string }[] }[] } };
  return _aws.CloudWatchMetrics.flatMap(part => part.Metrics.map(({ Name }): [string, number] => [Name, Number(line[Name])]));
}

/** Runs the deployed file in a process of its own, with the environment that the stack gives it and no other; of several events, the last one's answer. */
export async function invokeDeployed(name: LambdaName, event: unknown, env: Record<string, string>): Promise<Answer> {
  const file = pathToFileURL(join((await bundles())[name].folder, 'index.mjs')).href;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', runner, file, JSON.stringify(event)], { env });
  let out = '';
  let err = '';
  child.stdout.on('data', chunk => {
    out += chunk;
  });
  child.stderr.on('data', chunk => {
    err += chunk;
  });
  await once(child, 'close');
  const said = out.split('\n##')[1];
  if (said === undefined) throw new Error(err);
  return { ...(JSON.parse(said) as Answer), published: publishedIn(out) };
}

/** An event of API Gateway; with `sub`, of the person whose token the gateway has verified. */
export function request(method: string, path: string, sub?: string) {
  const http = { method, path, protocol: 'HTTP/1.1', sourceIp: '203.0.113.1', userAgent: 'test' };
  const requestContext = { requestId: 'request-1', http, ...(sub && { authorizer: { jwt: { claims: { sub }, scopes: [] } } }) };
  return {
    version: '2.0',
    routeKey: 'ANY /v1/{proxy+}',
    pathParameters: { proxy: path.replace('/v1/', '') },
    rawPath: path,
    rawQueryString: '',
    headers: {},
    requestContext,
    isBase64Encoded: false,
  };
}
