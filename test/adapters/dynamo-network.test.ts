/** Faults on the way to DynamoDB, with the real SDK and a real engine: answers that get lost, and throttling. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openDynamo } from '#adapters/dynamo/open.ts';
import { type Dynalite, startDynalite } from '#test/support/dynalite.ts';
import { testSeal } from '#test/support/seal.ts';
import { commitAt } from './contracts/facts.ts';

type Weather = 'fair' | 'throttled' | 'answer lost';

let engine: Dynalite;

beforeAll(async () => {
  engine = await startDynalite();
});
afterAll(() => engine.stop());

/** Stores behind a network whose weather is asked per request; `seen` lists the operations that were tried. */
async function behind(weather: (operation: string, nth: number) => Weather) {
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
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials, maxAttempts: 3 }),
  );
  onTestFinished(async () => {
    client.destroy();
    front.closeAllConnections();
    await new Promise(resolve => front.close(resolve));
  });
  return { ...openDynamo(client, await engine.newTables(), testSeal), seen };
}

test('P4: a commit whose acknowledgement got lost is stored, not taken: the SDK only met its own write', async () => {
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
