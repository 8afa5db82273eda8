/** Faults on the way to DynamoDB, with the client that the Lambdas carry and a real engine: answers that get lost or do not come, throttling, clocks that differ. */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openDynamo } from '#adapters/dynamo/open.ts';
import { dynamoOverHttps } from '#adapters/dynamo/over-https.ts';
import { type Dynalite, startDynalite } from '#test/support/dynalite.ts';
import { testSeal } from '#test/support/seal.ts';
import { commitAt } from './contracts/facts.ts';

type Weather = 'fair' | 'throttled' | 'answer lost' | 'no answer' | 'out of order';

let engine: Dynalite;

beforeAll(async () => {
  engine = await startDynalite();
});
afterAll(() => engine.stop());

/** When a request says that it was signed. */
function timeOf({ headers }: IncomingMessage): number {
  const [, year, month, day, hour, minute, second] = /^(....)(..)(..)T(..)(..)(..)Z$/.exec(String(headers['x-amz-date'])) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** Stores behind a network whose weather is asked per request; `seen` lists the operations that were tried. */
async function behind(weather: (operation: string, nth: number) => Weather, behindMs = 0) {
  const seen: string[] = [];
  const front = createServer(async (request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1]!;
    seen.push(operation);
    const now = weather(operation, seen.length);
    if (now === 'throttled') {
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify({ __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException' }));
      return;
    }
    if (now === 'no answer') return;
    if (now === 'out of order') return response.writeHead(500).end('<html>');
    if (Math.abs(timeOf(request) - Date.now()) > 300_000) {
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(
        JSON.stringify({ __type: 'com.amazon.coral.service#InvalidSignatureException', message: 'Signature expired' }),
      );
      return;
    }
    const headers = { 'x-amz-target': String(request.headers['x-amz-target']), 'content-type': 'application/x-amz-json-1.0' };
    const authorization = String(request.headers.authorization);
    const date = String(request.headers['x-amz-date']);
    const answer = await fetch(engine.endpoint, {
      method: 'POST',
      headers: { ...headers, authorization, 'x-amz-date': date },
      body: await buffer(request),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    if (now === 'answer lost') return request.socket.destroy();
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(body);
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  const endpoint = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const pauses: number[] = [];
  const client = dynamoOverHttps({
    ...{ endpoint, region: 'eu-central-1', credentials: () => credentials, attempts: 3, answeringMs: 1_000 },
    pause: async ms => pauses.push(ms),
    now: () => Date.now() - behindMs,
  });
  onTestFinished(async () => {
    client.close();
    front.closeAllConnections();
    await new Promise(resolve => front.close(resolve));
  });
  return { ...openDynamo(client, await engine.newTables(), testSeal), seen, pauses };
}

test('P4: a commit whose acknowledgement got lost is stored, not taken: the client only met its own write', async () => {
  const { facts, seen } = await behind((operation, nth) => (operation === 'PutItem' && nth === 1 ? 'answer lost' : 'fair'));
  expect(await facts.append(commitAt('project/p1', 1))).toBe('stored');
  expect(seen).toEqual(['PutItem', 'PutItem', 'GetItem']);
  expect(await facts.read('project/p1', 0)).toEqual([commitAt('project/p1', 1)]);
  expect(await facts.append(commitAt('project/p1', 1, { by: 'bob' }))).toBe('taken');
});

test('DynamoDB that throttles for a moment is waited for; for longer it is a fault, and nothing was written', async () => {
  let left = 1;
  const { facts, seen } = await behind(operation => {
    left -= 1;
    return operation === 'PutItem' && left >= 0 ? 'throttled' : 'fair';
  });
  expect(await facts.append(commitAt('project/p1', 1))).toBe('stored');
  expect(seen).toEqual(['PutItem', 'PutItem']);

  left = 3;
  await expect(facts.append(commitAt('project/p1', 2))).rejects.toThrow(
    expect.objectContaining({ name: 'ProvisionedThroughputExceededException' }),
  );
  expect(seen.slice(2)).toEqual(['PutItem', 'PutItem', 'PutItem']);
  expect(await facts.read('project/p1', 1)).toEqual([]);
});

test('P20: rows replaced while answers get lost are complete all the same', async () => {
  const { views } = await behind((operation, nth) => (operation !== 'GetItem' && nth % 3 === 0 ? 'answer lost' : 'fair'));
  for (const version of [1, 2, 3]) {
    await views.replace('project/p1', version, [
      { list: 'portfolio', key: `v${version}`, body: version },
      { list: 'portfolio', key: 'p1', body: version },
    ]);
  }
  const { rows } = await views.page('portfolio', { limit: 10 });
  expect(rows.map(row => [row.key, row.body])).toEqual([
    ['p1', 3],
    ['v3', 3],
  ]);
});

test('a server of DynamoDB that is out of order or gives no answer in time is asked again', async () => {
  const { facts, seen, pauses } = await behind((_, nth) => (nth === 1 ? 'out of order' : nth === 2 ? 'no answer' : 'fair'));
  expect(await facts.append(commitAt('project/p1', 1))).toBe('stored');
  expect(seen).toEqual(['PutItem', 'PutItem', 'PutItem']);
  expect(pauses).toHaveLength(2);
});

test('a machine whose clock is an hour behind signs with the time of DynamoDB after it was refused once', async () => {
  const { facts, seen } = await behind(() => 'fair', 3_600_000);
  expect(await facts.append(commitAt('project/p1', 1))).toBe('stored');
  expect(await facts.read('project/p1', 0)).toHaveLength(1);
  expect(seen).toEqual(['PutItem', 'PutItem', 'Query']);
});

test('what DynamoDB refuses for good is not asked again, and is a fault with its name', async () => {
  const client = dynamoOverHttps({
    ...{ endpoint: engine.endpoint, region: 'eu-central-1', credentials: () => ({ accessKeyId: 'a', secretAccessKey: 'b' }) },
    pause: () => Promise.reject(new Error('asked again')),
  });
  onTestFinished(() => client.close());
  await expect(client.ask('GetItem', { TableName: 'nowhere', Key: { stream: 'a' } })).rejects.toThrow(
    expect.objectContaining({ name: 'ResourceNotFoundException' }),
  );
});

test('an address at which nobody listens is a fault that says so, after a bounded number of tries', async () => {
  let pauses = 0;
  const client = dynamoOverHttps({
    ...{
      endpoint: 'http://127.0.0.1:9',
      region: 'eu-central-1',
      credentials: () => ({ accessKeyId: 'a', secretAccessKey: 'b' }),
    },
    pause: async () => (pauses += 1),
  });
  await expect(client.ask('GetItem', { TableName: 'facts', Key: { stream: 'a' } })).rejects.toThrow(
    /GetItem: connect ECONNREFUSED/,
  );
  expect(pauses).toBe(4);
});
