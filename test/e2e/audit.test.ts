/** What was refused is kept for auditors, and what auditors read for the PMO: who, what, when, why; bounded, whoever asks how often. Over HTTP. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditFact } from '#domain/audit/facts.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn } from './api-driver.ts';

let host: TestHost;
let project: string;
const { post, read, submit, openRound } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
  project = await submit();
});
afterAll(() => host?.close());

const listed = async (kind: 'refused' | 'read', reader = 'pmo') =>
  (await read(reader, `/v1/offices/demo/audit?kind=${kind}`)).items as {
    who?: string;
    operation?: string;
    subject?: string;
    count?: number;
    code?: string;
    why?: string;
  }[];
const facts = async () => (await host.audited()).flatMap(commit => commit.facts as readonly AuditFact[]);

test('an attempt that is refused is kept with who, what, when and why, and nothing of what was sent', async () => {
  const review = await openRound(project);
  const refused = await post('sponsor', `/v1/reviews/${review}/ballots`, { outcome: 'go', reason: 'a secret of the sender' });
  expect(refused.status).toBe(403);
  const [entry] = await listed('refused');
  expect(entry).toMatchObject({
    who: 'sponsor',
    operation: 'cast-ballot',
    subject: `/v1/reviews/${review}/ballots`,
    count: 1,
    code: refused.body.type.replace('urn:tollgate:', ''),
    why: 'sponsor sponsors the project and so may not decide on it.',
  });
  expect(refused.body.detail).toBe('Sam Okafor sponsors the project and so may not decide on it.');
  expect(JSON.stringify(await host.audited())).not.toContain('Sam Okafor');
  expect(JSON.stringify(await host.audited())).not.toContain('a secret of the sender');
});

test('what is not there, what does not fit and what comes too late is no attempt that an auditor reads', async () => {
  const before = await facts();
  expect((await host.raw('/v1/projects/nothing', { as: 'sponsor' })).status).toBe(404);
  expect((await post('sponsor', `/v1/projects/${project}/evidence`, { nonsense: true })).status).toBe(400);
  expect(await facts()).toEqual(before);
});

test('what an auditor opens and takes away is kept, and the PMO and the auditors read it; what others read is not', async () => {
  await read('auditor', `/v1/projects/${project}/export`);
  await read('auditor', '/v1/projects?office=demo');
  await read('auditor', '/v1/projects');
  await read('pmo', `/v1/projects/${project}/history`);
  const readings = await listed('read');
  expect(readings.find(entry => entry.operation === 'export-project')).toMatchObject({
    who: 'auditor',
    subject: `/v1/projects/${project}/export`,
  });
  expect(readings.find(entry => entry.operation === 'list-projects')).toMatchObject({ who: 'auditor', count: 1 });
  expect(new Set(readings.map(entry => entry.who))).toEqual(new Set(['auditor']));
  expect(await listed('read', 'auditor')).not.toEqual([]);
});

test('a person who is neither an auditor nor of the PMO does not read what is kept, and asking is an attempt that is kept', async () => {
  expect((await host.raw('/v1/offices/demo/audit', { as: 'manager' })).status).toBe(403);
  expect((await listed('refused'))[0]).toMatchObject({ who: 'manager', operation: 'get-audit', code: 'not-allowed' });
});

test('the entries are read page by page, newest first, and come as a table', async () => {
  const whole = await listed('refused');
  const paged: unknown[] = [];
  let cursor: string | undefined;
  do {
    const next: { items: unknown[]; cursor?: string } = await read(
      'pmo',
      `/v1/offices/demo/audit?limit=1${cursor === undefined ? '' : `&cursor=${cursor}`}`,
    );
    paged.push(...next.items);
    cursor = next.cursor;
  } while (cursor !== undefined);
  expect(paged).toEqual(whole);
  const table = await host.raw('/v1/offices/demo/audit', { as: 'pmo', headers: { accept: 'text/csv' } });
  expect(table.headers.get('content-type')).toContain('text/csv');
  expect(String(table.body)).toContain('cast-ballot');
});

test('a flood of one attempt makes an entry each time that it has grown tenfold, and the good path writes nothing', async () => {
  const before = (await facts()).length;
  const flood = Array.from({ length: 2_000 }, () => () => host.raw('/v1/offices/demo/changes', { as: 'sponsor' }));
  for (let start = 0; start < flood.length; start += 50) {
    const statuses = await Promise.all(flood.slice(start, start + 50).map(async ask => (await ask()).status));
    expect(new Set(statuses)).toEqual(new Set([403]));
  }
  const own = (await facts()).slice(before);
  expect(own.length).toBeLessThanOrEqual(4);
  const counts = own.map(fact => ('count' in fact ? fact.count : 0));
  expect(counts[0]).toBeLessThanOrEqual(50);
  expect(counts.at(-1)).toBeGreaterThanOrEqual(200);
  const after = (await facts()).length;
  for (let times = 0; times < 20; times += 1) await read('pmo', `/v1/projects/${project}`);
  expect((await facts()).length).toBe(after);
}, 60_000);
