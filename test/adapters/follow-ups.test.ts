/** What is carried out apart is kept: in SQS over the real client with its requests caught, and in a file of one machine. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, describe, expect, test } from 'vitest';
import { sqliteFollowUps } from '#adapters/sqlite/follow-ups.ts';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { createSqsFollowUps } from '#adapters/sqs/follow-ups.ts';
import type { FollowUp } from '#domain/history/follow-ups.ts';
import { followUpsContract } from './contracts/follow-ups.ts';

const queueUrl = 'https://sqs.eu-west-1.amazonaws.com/123456789012/follow-ups';
const part: FollowUp = { stream: 'project/p1', seq: 1, reaction: 'views' };

/** SQS that refuses each message so many times. */
function sqsUnderTest(refusals = 0) {
  const client = new SQSClient({ region: 'eu-west-1' });
  const sqs = mockClient(client);
  const taken: SendMessageBatchRequestEntry[] = [];
  const sizes: number[] = [];
  let left = refusals;
  sqs.on(SendMessageBatchCommand).callsFake(({ Entries = [] }: { Entries?: SendMessageBatchRequestEntry[] }) => {
    sizes.push(Entries.length);
    const refused = left > 0 ? Entries.slice(0, 1) : [];
    left -= 1;
    const good = Entries.slice(refused.length);
    taken.push(...good);
    const md5 = (text = '') => createHash('md5').update(text).digest('hex');
    return {
      Successful: good.map(({ Id, MessageBody }) => ({ Id, MessageId: Id, MD5OfMessageBody: md5(MessageBody) })),
      Failed: refused.map(({ Id }) => ({ Id, SenderFault: false, Code: 'InternalError' })),
    };
  });
  const followUps = createSqsFollowUps({ client, queueUrl, pause: async () => undefined });
  return { sqs, followUps, taken, sizes, kept: async () => taken.flatMap(({ MessageBody = '' }) => JSON.parse(MessageBody)) };
}

describe('what is carried out apart, in SQS', () => {
  followUpsContract(async () => sqsUnderTest());

  test('what is kept together is one message of at most ten parts', async () => {
    const { followUps, taken, sizes, kept } = sqsUnderTest();
    const mails = Array.from({ length: 12 }, (_, index) => ({ ...part, receiver: `member-${index}` }));
    await followUps.keep(mails, { tried: false });
    expect([sizes, taken.length]).toEqual([[2], 2]);
    expect(await kept()).toEqual(mails);
  });

  test('what failed is a message each, ten at a time; one that SQS refuses is sent again, and it alone', async () => {
    const { followUps, sizes, kept } = sqsUnderTest(1);
    await followUps.keep(
      Array.from({ length: 12 }, (_, seq) => ({ ...part, seq: seq + 1 })),
      { tried: true },
    );
    expect(sizes).toEqual([10, 1, 2]);
    expect((await kept()).map(({ seq }) => seq).toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 12 }, (_, seq) => seq + 1),
    );
  });

  test('a message that SQS keeps refusing is a fault, so that the fact comes again', async () => {
    await expect(sqsUnderTest(99).followUps.keep([part], { tried: true })).rejects.toThrow('SQS did not take 1 of 1 messages');
  });

  test('what has just failed is tried again after 20 seconds, a mail is sent at once', async () => {
    const { followUps, taken } = sqsUnderTest();
    await followUps.keep([part], { tried: true });
    await followUps.keep([part], { tried: false });
    expect(taken.map(({ DelaySeconds }) => DelaySeconds)).toEqual([20, 0]);
  });
});

describe('what is carried out apart, on one machine', () => {
  const base = mkdtempSync(join(tmpdir(), 'tollgate-follow-ups-'));
  const open: ReturnType<typeof openSqlite>[] = [];
  const opened = () => {
    const stores = openSqlite(mkdtempSync(join(base, 'f-')));
    open.push(stores);
    return sqliteFollowUps(stores.database, stores.group);
  };
  afterAll(async () => {
    await Promise.all(open.map(stores => stores.close()));
    rmSync(base, { recursive: true, force: true });
  });

  followUpsContract(async () => {
    const { keep, all } = opened();
    return { followUps: { keep }, kept: all };
  });

  test('the same part kept twice waits once, and is gone when it is done', async () => {
    const { keep, all, remove } = opened();
    await keep([part, { reaction: 'views', seq: 1, stream: 'project/p1' }]);
    expect(await all()).toEqual([part]);
    await remove([part]);
    expect(await all()).toEqual([]);
  });
});
