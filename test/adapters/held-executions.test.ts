/** Executions, their tokens, waiting mails and what is carried out apart are held back together: read at once, written once, and lost only together. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { sqliteExecutions } from '#adapters/sqlite/executions.ts';
import { sqliteFollowUps } from '#adapters/sqlite/follow-ups.ts';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { toInstant } from '#domain/values/time.ts';
import { countSqlite } from '../../bench/sqlite-counts.ts';
import { refusal, refusedChange } from './refused-change.ts';

const noon = toInstant(Date.UTC(2026, 10, 27, 12));

function opened() {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-held-executions-'));
  const stores = openSqlite(folder, { alone: true, fromFacts: ['waiting-mail'] });
  const file = new DatabaseSync(join(folder, 'facts.db'), { readOnly: true });
  onTestFinished(async () => {
    file.close();
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const inFile = (table: string) => Number(file.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.count);
  const executions = sqliteExecutions(stores.database, stores.group);
  const followUps = sqliteFollowUps(stores.database, stores.group);
  return { ...stores, executions, followUps, inFile: () => ['executions', 'tokens', 'notes', 'follow_ups'].map(inFile) };
}

const part = { stream: 'review/r1', seq: 1, reaction: 'mail/0', receiver: 'ann' } as const;

test('a whole execution that begins, waits, is answered and ends within a second is one row that is written once', async () => {
  const { executions, group, inFile } = opened();
  const { counts, stop } = await countSqlite();
  onTestFinished(stop);
  expect(await executions.begin({ workflow: 'gate-review', name: 'one', input: '{}', startedAt: noon })).toBe(true);
  expect(await executions.begin({ workflow: 'gate-review', name: 'one', input: '{}', startedAt: noon })).toBe(false);
  await executions.rest({ workflow: 'gate-review', name: 'one', token: 't1', until: 5, place: '{"state":"AskBoard"}' });
  expect(await executions.answered('t1')).toMatchObject({ name: 'one', place: '{"state":"AskBoard"}' });
  expect(await executions.answered('t1')).toBeUndefined();
  await executions.end('gate-review', 'one', { status: 'succeeded', endedAt: noon });
  expect(await executions.find('gate-review', 'one')).toMatchObject({ status: 'succeeded' });
  expect([inFile()[0], counts.rows]).toEqual([0, 0]);
  await group.now();
  expect([inFile()[0], counts.rows]).toEqual([1, 1]);
  expect(await executions.end('gate-review', 'one', { status: 'failed', endedAt: noon })).toBeUndefined();
  expect(await executions.find('gate-review', 'one')).toMatchObject({ status: 'succeeded' });
});

test('what waits is found whether it is in the file or held back, and is taken once', async () => {
  const { executions, group } = opened();
  for (const [name, until] of [['early', 1] as const, ['late', 9] as const]) {
    await executions.begin({ workflow: 'w', name, input: '{}', startedAt: noon });
    await executions.rest({ workflow: 'w', name, token: `token of ${name}`, until, place: '{}' });
    await group.now();
  }
  await executions.begin({ workflow: 'w', name: 'new', input: '{}', startedAt: noon });
  expect((await executions.atWork()).map(({ name }) => name)).toEqual(['new']);
  await executions.rest({ workflow: 'w', name: 'new', token: 'token of new', until: 2, place: '{}' });
  expect(await executions.nextDue()).toBe(1);
  expect((await executions.due(5, 10)).map(({ name }) => name)).toEqual(['early', 'new']);
  expect([await executions.due(5, 10), await executions.nextDue()]).toEqual([[], 9]);
});

test('P8: what a transaction that failed had of it is there as before, and is written with the next', async () => {
  const { executions, tokens, notes, followUps, group, inFile } = opened();
  await executions.begin({ workflow: 'w', name: 'one', input: '{}', startedAt: noon });
  await tokens.keep('round', 't1');
  await tokens.keep('round', 't2');
  await tokens.forget('round', ['t1']);
  await notes.put('waiting-mail', { key: 'ann', body: { subject: 'A round is open' } });
  await followUps.keep([part, { ...part, receiver: 'ben' }]);
  await followUps.remove([part]);
  const failing = group.submit([refusedChange]);
  await expect(group.now()).rejects.toThrow(refusal);
  await expect(failing).rejects.toThrow(refusal);
  expect(inFile()).toEqual([0, 0, 0, 0]);
  expect([await tokens.find('round'), (await executions.find('w', 'one'))?.status]).toEqual([['t2'], 'running']);
  await group.now();
  expect(inFile()).toEqual([1, 1, 1, 1]);
  expect((await followUps.all()).map(({ receiver }) => receiver)).toEqual(['ben']);
  expect(await notes.all('waiting-mail')).toEqual([{ key: 'ann', body: { subject: 'A round is open' } }]);
});

test('P8: none of it is in the file without the others: a fact that is stored meanwhile takes none of it along', async () => {
  const { executions, tokens, notes, followUps, group, inFile } = opened();
  await executions.begin({ workflow: 'w', name: 'one', input: '{}', startedAt: noon });
  await tokens.keep('round', 't1');
  await notes.put('waiting-mail', { key: 'ann', body: 1 });
  await followUps.keep([part]);
  await notes.put('kept at once', { key: 'k', body: 1 });
  expect(inFile()).toEqual([0, 0, 1, 0]);
  await group.now();
  expect(inFile()).toEqual([1, 1, 2, 1]);
});

test('tokens of a wait that come and go while others of it are on their way or in the file are those that are found, then and later', async () => {
  const { tokens, group, inFile } = opened();
  await tokens.keep('round', 't1');
  const written = group.now();
  await tokens.keep('round', 't2');
  await tokens.forget('round', ['t1']);
  await tokens.keep('other', 't3');
  expect([await tokens.find('round'), await tokens.find('other')]).toEqual([['t2'], ['t3']]);
  await written;
  expect(await tokens.find('round')).toEqual(['t2']);
  await group.now();
  expect([await tokens.find('round'), inFile()[1]]).toEqual([['t2'], 2]);
});
