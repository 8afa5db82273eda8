/** Personal data of a running host, over HTTP: who left is erased by two persons, and no byte of the name stays in the state folder (decision 50). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pseudonymOf } from '#domain/office/pseudonym.ts';
import { verdictOn } from '#domain/verification/verdict.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { AccountStore } from '#local/sign-in/accounts/store.ts';
import { startTestHost, type TestHost } from '../support/host.ts';
import { because as reason } from './api-driver.ts';

let host: TestHost;
const path = '/v1/offices/demo';
const zoe = { name: 'Zoë Quatermain-Ygdrasil', email: 'zoe.quatermain@erased.example', roles: ['sponsor'] };
const bytesOfZoe = ['Quatermain', 'quatermain', 'Ygdrasil'];

beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host?.close());

const send = (who: string, method: 'GET' | 'PUT' | 'POST', at: string, body?: object) =>
  host.send(who, { method, path: `${path}${at}`, ...(body && { body }) });
async function done(...asked: Parameters<typeof send>) {
  const answer = await send(...asked);
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes; tests read single fields
  return answer.body as any;
}

/** Files of the state folder that hold any of these bytes. */
function filesWith(texts: readonly string[]): string[] {
  const files = readdirSync(host.folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return files.flatMap(entry => {
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    return texts.some(text => bytes.includes(text)) ? [entry.name] : [];
  });
}

test('a name is in the store of people and in what is made from it, and never in the facts', async () => {
  await done('admin', 'PUT', '/people/p-17', { ...zoe, reason });
  const accounts = new AccountStore(join(host.folder, 'login'));
  accounts.noteInvited('p-17', zoe.email);
  accounts.close();
  await host.commits();
  const files = filesWith(bytesOfZoe).map(name => name.replace(/-wal$/, ''));
  expect(files).toContain('people.db');
  expect(files).not.toContain('facts.db');
  expect(files).not.toContain('events.jsonl');
});

test('whoever is still one of the people is not erased; what is stored of a person is told by place', async () => {
  expect((await send('pmo', 'POST', '/people/p-17/erasure', { reason })).status).toBe(409);
  const told = await done('admin', 'GET', '/people/p-17/data');
  expect(told).toMatchObject({ person: 'p-17', name: zoe.name, erased: false });
  expect(told.stored.map(({ place }: { place: string }) => place)).toEqual(
    expect.arrayContaining(['records', 'office', 'history']),
  );
  expect((await send('sponsor', 'GET', '/people/p-17/data')).status).toBe(403);
  expect((await send('sponsor', 'GET', '/people/sponsor/data')).status).toBe(200);
});

test('a legal hold forbids it until a second person has lifted it; then two persons erase', async () => {
  await done('admin', 'POST', '/people/p-17/removal', { reason });
  const { id: _, facts } = await done('pmo', 'POST', '/legal-holds', { on: { kind: 'person', person: 'p-17' }, reason });
  expect(facts).toEqual(['legal-hold-set']);
  const refused = await send('pmo', 'POST', '/people/p-17/erasure', { reason });
  expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining('h1') } });
  await done('pmo', 'POST', '/legal-holds/h1/lifting', { reason });
  const { holds } = await done('auditor', 'GET', '/personal-data');
  expect(holds).toMatchObject([{ id: 'h1', waits: 'c1' }]);
  expect((await send('pmo', 'POST', '/changes/c1/approval', {})).status).toBe(403);
  await done('admin', 'POST', '/changes/c1/approval', {});
  expect((await done('auditor', 'GET', '/personal-data')).holds).toEqual([]);
});

test('the PMO sees who is due next, and what stops it; nothing is due before it is said how long people are kept', async () => {
  const before = await done('pmo', 'GET', '/personal-data');
  expect(before.gone).toMatchObject([{ person: 'p-17', name: zoe.name }]);
  expect(before.gone[0]).not.toHaveProperty('keptUntil');
  await done('pmo', 'PUT', '/retention', { retention: { people: 30 }, expectedVersion: before.version, reason });
  const after = await done('pmo', 'GET', '/personal-data');
  expect(after.gone[0].keptUntil > after.gone[0].at).toBe(true);
  expect((await send('sponsor', 'GET', '/personal-data')).status).toBe(403);
});

/** An export from before she was erased. */
let before: { log: { checkpoint: string; key: string; entries: { leaves: number[] }[] } };

test('before it, her history is in the public log, and an auditor keeps the checkpoint', async () => {
  await growLog(host.host.app);
  before = await done('auditor', 'GET', '/export');
  expect(before.log.entries[0]?.leaves.length).toBeGreaterThan(3);
});

test('once erased, no byte of name or address is in any file of the state folder, and the record says what was removed', async () => {
  await done('pmo', 'POST', '/people/p-17/erasure', { reason });
  await host.commits();
  await host.host.app.ports.mailer.send({
    id: 'to-others',
    to: 'pmo@tollgate.example',
    subject: zoe.name,
    text: `She wrote from ${zoe.email}.`,
  });
  expect(filesWith(bytesOfZoe)).toContain('mail.jsonl');
  await done('admin', 'POST', '/changes/c2/approval', {});
  await host.commits();
  await host.commits();
  expect(filesWith(bytesOfZoe)).toEqual([]);
  const { gone, erased } = await done('auditor', 'GET', '/personal-data');
  expect(gone).toEqual([]);
  expect(erased).toMatchObject([{ person: 'p-17', pseudonym: pseudonymOf('p-17'), by: 'pmo', approvedBy: 'admin' }]);
  expect(erased[0].removed).toEqual(
    expect.arrayContaining([
      { place: 'records', count: 1 },
      { place: 'account', count: 1 },
    ]),
  );
  const told = await done('admin', 'GET', '/people/p-17/data');
  expect(told).toMatchObject({ name: pseudonymOf('p-17'), erased: true });
  expect(JSON.stringify(told)).not.toMatch(/Quatermain/i);
});

test('the history shows the pseudonym in the place of the name, the export verifies, and the check finds nothing', async () => {
  const { items } = await done('admin', 'GET', '/history?limit=100');
  expect(JSON.stringify(items)).toContain(pseudonymOf('p-17'));
  expect(JSON.stringify(items)).not.toMatch(/Quatermain/i);
  const exported = await done('auditor', 'GET', '/export');
  const verdict = verdictOn({ file: { name: 'office.json', text: JSON.stringify(exported) } });
  expect(verdict).toMatchObject({ code: 0, json: { erased: 1 } });
  expect(verdict.lines.join(' ')).toContain('1 name that an entry commits to is not in the file');
});

test('P14: the entries that named her are in the public log as before, at the same places, under a checkpoint that continues the one that was kept', async () => {
  await growLog(host.host.app);
  const [, size] = before.log.checkpoint.split('\n');
  const exported = await done('auditor', 'GET', `/export?since=${size}`);
  const verdict = verdictOn({
    file: { name: 'office.json', text: JSON.stringify(exported) },
    key: { name: 'log.vkey', text: before.log.key },
    since: { name: 'kept', text: before.log.checkpoint },
  });
  expect(verdict).toMatchObject({ code: 0, json: { erased: 1, unanchored: [] } });
  const [places] = before.log.entries;
  expect(exported.log.entries[0].leaves.slice(0, places?.leaves.length)).toEqual(places?.leaves);
  expect(exported.log.entries[0].leaves.length).toBeGreaterThan(places?.leaves.length ?? 0);
  expect(verdict.lines).toContain(`That log only grew since the checkpoint of ${size} entries that you kept.`);
});

test('after a restart everything is as it was, and the id is given to nobody again', async () => {
  await host.restart();
  expect((await done('auditor', 'GET', '/personal-data')).erased).toMatchObject([{ person: 'p-17' }]);
  const again = await send('admin', 'PUT', '/people/p-17', { ...zoe, reason });
  expect(again).toMatchObject({ status: 409, body: { type: 'urn:tollgate:already-exists' } });
});
