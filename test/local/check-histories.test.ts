/** The check of the day: part by part along the public log, each history once in a turn; what somebody changes behind the service is found, and only that. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Commit } from '#domain/history/commit.ts';
import { addDays } from '#domain/values/time.ts';
import type { App } from '#functions/kit/app.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { type CheckedPart, checkPart } from '#functions/schedule/check-histories.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn } from '../e2e/api-driver.ts';

let host: TestHost;
let stored: readonly Commit[];
const { submit } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
  await submit();
  await host.host.factStream.idle();
  await growLog(host.host.app);
  await submit();
  stored = await host.commits();
  await growLog(host.host.app);
}, 60_000);
afterAll(() => host?.close());

/** As the schedule does it a day later, when all that moved is at rest. */
function tomorrow(): App {
  const { app } = host.host;
  const { clock } = app.ports;
  return { ...app, ports: { ...app.ports, clock: { ...clock, now: () => addDays(clock.now(), 1) } } };
}
const placed = async () => (await host.host.app.ports.notes.some('check', ['place'])).map(({ body }) => body);
const histories = () => new Set(stored.map(({ stream }) => stream)).size;

/** The host has nothing open meanwhile. */
async function byHand(...sql: readonly string[]): Promise<void> {
  await host.host.wired.commitNow();
  const database = new DatabaseSync(join(host.folder, 'facts.db'), { timeout: 10_000 });
  for (const one of sql) database.exec(one);
  database.close();
}

/** Parts until one ends at the end of the log. */
async function turn(most: number) {
  const parts: CheckedPart[] = [];
  do parts.push(await checkPart(tomorrow(), most));
  while (JSON.stringify(await placed()) !== '[{"commit":0}]');
  const sum = (what: 'histories' | 'entries' | 'differing') => parts.reduce((all, part) => all + part[what], 0);
  return { parts: parts.length, histories: sum('histories'), entries: sum('entries'), differing: sum('differing') };
}

test('where nothing was changed nothing differs, and every history is looked at once in a turn, in one part or in several', async () => {
  const whole = await turn(20_000);
  expect(whole).toMatchObject({ parts: 1, histories: histories(), differing: 0 });
  expect(whole.entries).toBeGreaterThanOrEqual(stored.length);
  const inParts = await turn(1);
  expect({ ...inParts, parts: 1 }).toEqual(whole);
  expect(inParts.parts).toBeGreaterThan(1);
});

test('a row of a list that was changed, and one that is gone, are found; what moved within ten minutes is left to the next turn', async () => {
  const row = `(SELECT list, key FROM views WHERE owner = 'office/demo' ORDER BY list, key LIMIT 1)`;
  await byHand(`CREATE TABLE kept AS SELECT * FROM views`, `UPDATE views SET body = '{}' WHERE (list, key) = ${row}`);
  expect(await turn(20_000)).toMatchObject({ differing: 1 });
  await byHand(`DELETE FROM views WHERE (list, key) = ${row}`);
  expect(await turn(20_000)).toMatchObject({ differing: 1 });
  expect(await checkPart(host.host.app)).toMatchObject({ differing: 0 });
  await byHand('DELETE FROM views', 'INSERT INTO views SELECT * FROM kept', 'DROP TABLE kept');
  expect(await turn(20_000)).toMatchObject({ differing: 0 });
});

test('an entry that was rewritten breaks its chain and is not the one of the public log; one that was taken away is missed', async () => {
  const last = stored.findLast(({ stream }) => stream.startsWith('project/'));
  const of = `stream = '${last?.stream}' AND seq = ${last?.seq}`;
  await byHand(
    'CREATE TABLE kept AS SELECT * FROM facts',
    'DROP TRIGGER facts_never_change',
    `UPDATE facts SET body = replace(body, '"digest":"', '"digest":"x') WHERE ${of}`,
  );
  expect((await turn(20_000)).differing).toBeGreaterThanOrEqual(1);
  await byHand('DROP TRIGGER IF EXISTS facts_never_vanish', `DELETE FROM facts WHERE ${of}`);
  expect((await turn(20_000)).differing).toBeGreaterThanOrEqual(1);
});

test('a place behind the end of a log that was put back begins anew', async () => {
  await host.host.app.ports.notes.put('check', { key: 'place', body: { commit: 9_999 } });
  expect(await checkPart(tomorrow())).toMatchObject({ histories: histories() });
});
