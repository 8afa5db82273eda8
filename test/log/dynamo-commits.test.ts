/** Stored commits out of DynamoDB: what an index of hours must not lose, however long nobody asked. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoFacts } from '#adapters/dynamo/facts.ts';
import { openDynamo } from '#adapters/dynamo/open.ts';
import { dynamoCommits } from '#adapters/dynamo/stored-commits.ts';
import { sequencedIn } from '#domain/history/log/sequenced.ts';
import { logStream } from '#domain/history/log/streams.ts';
import { addDays } from '#domain/values/time.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { type Dynalite, startDynalite } from '#test/support/dynalite.ts';
import { memoryLog } from '#test/support/memory-log.ts';
import { storedCommitsContract } from '../adapters/contracts/stored-commits.ts';
import { settings, write } from './small-log.ts';

let engine: Dynalite;
beforeAll(async () => {
  engine = await startDynalite();
});
afterAll(() => engine.stop());

let now = '2026-03-02T09:59:00.000Z';
const clock = () => now;
const later = (minutes: number) => {
  now = addDays(now, minutes / 1440);
};

async function store() {
  const names = await engine.newTables();
  const facts = dynamoFacts(engine.client, names.facts, clock);
  return { names, facts, stored: dynamoCommits(engine.client, names.facts, clock) };
}

/** A host on these tables: notes and facts in DynamoDB, files of the log in memory. */
async function hostOn({ names, facts, stored }: Awaited<ReturnType<typeof store>>, media = memoryLog()) {
  const { notes } = openDynamo(engine.client, names, { seal: () => '', holds: () => true } as never);
  const ports = { facts, notes, storedCommits: stored, ...media, clock: { now: clock } } as never;
  return { ports, settings };
}

const leavesIn = async ({ facts }: Awaited<ReturnType<typeof store>>) =>
  (await facts.read(logStream, 0)).flatMap(commit => sequencedIn(commit).leaves.map(({ stream, seq }) => `${stream}#${seq}`));

describe('stored commits in DynamoDB', () => {
  storedCommitsContract(store);

  test('P14: a schedule that missed days catches up from where it stopped, hour after hour', async () => {
    const at = await store();
    const host = await hostOn(at);
    await growLog(host);
    for (const upTo of [2, 3, 5, 9]) {
      await write(at.facts, 'project/a', upTo);
      await write(at.facts, 'project/b', upTo);
      later(60 * 17);
    }
    await growLog(host);
    const leaves = await leavesIn(at);
    expect(leaves).toHaveLength(18);
    expect(new Set(leaves).size).toBe(18);
  });

  test('P14: a commit that came into the index late, within half an hour, is not missed', async () => {
    const at = await store();
    const host = await hostOn(at);
    await write(at.facts, 'project/a', 2);
    await growLog(host);
    later(1);
    const slow = dynamoFacts(engine.client, at.names.facts, () => addDays(now, -20 / 1440));
    await write(slow, 'project/late', 2);
    later(59);
    await growLog(host);
    expect(await leavesIn(at)).toEqual(['project/a#1', 'project/a#2', 'project/late#1', 'project/late#2']);
  });

  test('P14: commits of earlier versions, which are in no index, are found once by reading the whole table', async () => {
    const at = await store();
    await write(at.facts, 'project/new', 1);
    const [commit] = await at.facts.read('project/new', 0);
    const old = { ...commit, stream: 'project/old' };
    const Item = { stream: 'project/old', seq: 1, body: JSON.stringify(old) };
    await engine.client.ask('PutItem', { TableName: at.names.facts, Item });
    const host = await hostOn(at);
    await growLog(host);
    expect((await leavesIn(at)).toSorted()).toEqual(['project/new#1', 'project/old#1']);
  });

  test('P14: two hosts on the same tables cannot fork the log, and every commit is in it once', async () => {
    const at = await store();
    const media = memoryLog();
    const [one, two] = [await hostOn(at, media), await hostOn(at, media)];
    for (const upTo of [3, 12, 30]) {
      await write(at.facts, 'project/a', upTo);
      await write(at.facts, 'project/b', upTo);
      later(45);
      const ended = await Promise.allSettled([growLog(one), growLog(two)]);
      expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    }
    const leaves = await leavesIn(at);
    expect(leaves).toHaveLength(60);
    expect(new Set(leaves).size).toBe(60);
  });
});
