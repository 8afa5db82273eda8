/** Faults that no engine can be made to throw, with a double in place of the SDK's client; and what must never be sent. */
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  ProvisionedThroughputExceededException,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type BatchGetCommandInput,
  BatchWriteCommand,
  type BatchWriteCommandInput,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, test } from 'vitest';
import { batchGet } from '#adapters/dynamo/batch-get.ts';
import { batchWrite, type WriteRequest } from '#adapters/dynamo/batch-write.ts';
import { openDynamo } from '#adapters/dynamo/open.ts';
import { dynamoOverSdk } from '#adapters/dynamo/over-sdk.ts';
import { readWholeTable } from '#adapters/dynamo/query.ts';
import { testSeal } from '#test/support/seal.ts';
import { commitAt } from './contracts/facts.ts';

const names = { facts: 'facts', views: 'views', snapshots: 'snapshots', notes: '', people: '', tokens: 'tokens' };
const metadata = { $metadata: {}, message: 'as the service says it' };

/** A client of its own with a double inside: nothing is ever sent. */
function doubled() {
  const document = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-central-1' }));
  const client = dynamoOverSdk(document);
  return { client, sdk: mockClient(document), stores: openDynamo(client, names, testSeal) };
}

function itemOf(commit: ReturnType<typeof commitAt>) {
  return { stream: commit.stream, seq: commit.seq, body: JSON.stringify(commit) };
}

describe('a write whose fate is not clear', () => {
  const ours = commitAt('project/p1', 1);

  test('P4: a write whose answer was lost counts as stored when its place holds our own commit', async () => {
    const { sdk, stores } = doubled();
    sdk.on(PutCommand).rejects(new ConditionalCheckFailedException(metadata));
    sdk.on(GetCommand).resolves({ Item: itemOf(ours) });
    expect(await stores.facts.append(ours)).toBe('stored');
    expect(sdk.commandCalls(GetCommand)[0]?.args[0].input).toMatchObject({
      ConsistentRead: true,
      Key: { stream: 'project/p1', seq: 1 },
    });
  });

  test('P4: a write whose answer was lost counts as taken when its place holds the commit of someone else', async () => {
    const { sdk, stores } = doubled();
    sdk.on(PutCommand).rejects(new ConditionalCheckFailedException(metadata));
    sdk.on(GetCommand).resolves({ Item: itemOf(commitAt('project/p1', 1, { by: 'bob' })) });
    expect(await stores.facts.append(ours)).toBe('taken');
  });

  test('any other fault of a write is a fault, never an answer', async () => {
    const { sdk, stores } = doubled();
    sdk.on(PutCommand).rejects(new ProvisionedThroughputExceededException(metadata));
    sdk.on(UpdateCommand).rejects(new ProvisionedThroughputExceededException(metadata));
    await expect(stores.facts.append(ours)).rejects.toThrow(ProvisionedThroughputExceededException);
    const snapshot = { stream: 'project/p1', seq: 1, digest: 'd', fold: 1, state: {} };
    await expect(stores.snapshots.save(snapshot)).rejects.toThrow(ProvisionedThroughputExceededException);
    await expect(stores.tokens.keep('review/r1', 'token')).rejects.toThrow(ProvisionedThroughputExceededException);
    expect(sdk.commandCalls(GetCommand)).toEqual([]);
  });

  test('P9: the token of a wait that a former version kept is found, and forgotten once it is answered', async () => {
    const { sdk, stores } = doubled();
    sdk.on(GetCommand).resolves({ Item: { wait: 'review/r1', token: 'of old' } });
    sdk.on(DeleteCommand).resolves({});
    expect(await stores.tokens.find('review/r1')).toEqual(['of old']);
    sdk.on(GetCommand).resolves({ Item: { wait: 'review/r1', token: 'of old', notes: '', tokens: new Set(['of today']) } });
    expect(await stores.tokens.find('review/r1')).toEqual(['of today', 'of old']);
    await stores.tokens.forget('review/r1', ['of old']);
    expect(sdk.commandCalls(DeleteCommand)[0]?.args[0].input).toMatchObject({
      Key: { wait: 'review/r1' },
      ConditionExpression: expect.stringMatching(/^attribute_not_exists\(tokens\) OR /),
    });
  });

  test('a commit that the place refused but that cannot be read back is a fault, not "taken"', async () => {
    const { sdk, stores } = doubled();
    sdk.on(PutCommand).rejects(new ConditionalCheckFailedException(metadata));
    sdk.on(GetCommand).rejects(new ProvisionedThroughputExceededException(metadata));
    await expect(stores.facts.append(ours)).rejects.toThrow(ProvisionedThroughputExceededException);
  });
});

describe('what is sent', () => {
  test('P14: nothing but put-if-absent, consistent reads and no Scan ever goes to the facts', async () => {
    const { sdk, stores } = doubled();
    sdk.on(PutCommand).resolvesOnce({}).rejects(new ConditionalCheckFailedException(metadata));
    sdk.on(GetCommand).resolves({ Item: itemOf(commitAt('project/p1', 1)) });
    sdk.on(QueryCommand).resolves({ Items: [] });
    await stores.facts.append(commitAt('project/p1', 1));
    await stores.facts.append(commitAt('project/p1', 1, { by: 'bob' }));
    await stores.facts.read('project/p1', 0);
    const sent = sdk.calls().map(call => call.args[0]);
    expect(sent.map(command => command.constructor.name)).toEqual(['PutCommand', 'PutCommand', 'GetCommand', 'QueryCommand']);
    for (const command of sent) {
      const { input } = command;
      if (command instanceof PutCommand) expect(input).toMatchObject({ ConditionExpression: 'attribute_not_exists(#stream)' });
      else expect(input).toMatchObject({ ConsistentRead: true });
    }
  });

  test('P20: a whole table is read consistently, so that a rebuild misses nothing that was acknowledged', async () => {
    const { client, sdk } = doubled();
    sdk
      .on(ScanCommand)
      .resolvesOnce({ Items: [{ n: 1 }], LastEvaluatedKey: { n: 1 } })
      .resolves({ Items: [{ n: 2 }] });
    const items: unknown[] = [];
    for await (const item of readWholeTable(client, 'facts')) items.push(item);
    expect(items).toEqual([{ n: 1 }, { n: 2 }]);
    for (const call of sdk.commandCalls(ScanCommand)) expect(call.args[0].input).toMatchObject({ ConsistentRead: true });
  });

  test('P15: a commit that is too large or has no name is refused before anything is sent', async () => {
    const { sdk, stores } = doubled();
    const large = 'x'.repeat(350 * 1024);
    const snapshot = { stream: 'project/p1', seq: 1, digest: 'd', fold: 1, state: large };
    await expect(stores.facts.append(commitAt('project/p1', 1, { facts: [large] }))).rejects.toThrow(RangeError);
    await expect(stores.facts.append(commitAt('', 1))).rejects.toThrow(RangeError);
    await expect(stores.snapshots.save(snapshot)).rejects.toThrow(RangeError);
    await expect(stores.tokens.keep('', 'token')).rejects.toThrow(RangeError);
    await expect(stores.views.replace('o', 1, [{ list: 'l', key: 'k', body: large }])).rejects.toThrow(RangeError);
    await expect(stores.views.replace('', 1, [])).rejects.toThrow(RangeError);
    expect(sdk.calls()).toEqual([]);
  });
});

describe('items that DynamoDB leaves unprocessed', () => {
  const requests: WriteRequest[] = Array.from({ length: 60 }, (_, index) => ({
    PutRequest: { Item: { list: 'l', key: `k${index}` } },
  }));
  const keysOf = (sent: WriteRequest[] | undefined) => (sent ?? []).map(request => request.PutRequest?.Item?.key);

  test('items that DynamoDB leaves unprocessed are sent again, only they, until all are written, at most 25 at once', async () => {
    const { client, sdk } = doubled();
    const written = new Set<unknown>();
    const pauses: number[] = [];
    sdk.on(BatchWriteCommand).callsFake((input: BatchWriteCommandInput) => {
      const sent = input.RequestItems?.views ?? [];
      expect(sent.length).toBeLessThanOrEqual(25);
      const [taken, left] = [sent.slice(0, 10), sent.slice(10)];
      for (const key of keysOf(taken)) {
        expect(written).not.toContain(key);
        written.add(key);
      }
      return { UnprocessedItems: left.length > 0 ? { views: left } : {} };
    });
    await batchWrite({ client, name: 'views', pause: async ms => pauses.push(ms) }, requests);
    expect(written.size).toBe(60);
    expect(pauses).toEqual([50, 100, 50, 100]);
  });

  test('items that DynamoDB never writes are a fault after a bounded number of tries', async () => {
    const { client, sdk } = doubled();
    sdk.on(BatchWriteCommand).callsFake((input: BatchWriteCommandInput) => ({ UnprocessedItems: input.RequestItems }));
    const pauses: number[] = [];
    const writing = batchWrite({ client, name: 'views', pause: async ms => pauses.push(ms) }, requests.slice(0, 3));
    await expect(writing).rejects.toThrow('left 3 items of views unwritten');
    expect(pauses).toEqual([50, 100, 200, 400, 800, 1600, 3200]);
  });
});

describe('items that DynamoDB leaves unread', () => {
  const keys = Array.from({ length: 150 }, (_, index) => ({ list: 'l', key: `k${index}` }));

  test('items that DynamoDB leaves unread are asked for again, only they, until all are read, at most 100 at once', async () => {
    const { client, sdk } = doubled();
    const pauses: number[] = [];
    sdk.on(BatchGetCommand).callsFake((input: BatchGetCommandInput) => {
      const asked = input.RequestItems?.views?.Keys ?? [];
      expect(asked.length).toBeLessThanOrEqual(100);
      const left = asked.slice(60);
      return { Responses: { views: asked.slice(0, 60) }, UnprocessedKeys: left.length > 0 ? { views: { Keys: left } } : {} };
    });
    const found = await batchGet({ client, name: 'views', pause: async ms => pauses.push(ms) }, keys);
    expect(found).toEqual(keys);
    expect(pauses).toEqual([50]);
  });

  test('items that DynamoDB never reads are a fault after a bounded number of tries', async () => {
    const { client, sdk } = doubled();
    sdk.on(BatchGetCommand).callsFake((input: BatchGetCommandInput) => ({ UnprocessedKeys: input.RequestItems }));
    const reading = batchGet({ client, name: 'views', pause: async () => undefined }, keys.slice(0, 3));
    await expect(reading).rejects.toThrow('left 3 items of views unread after 8 tries');
  });
});
