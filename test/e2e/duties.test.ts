/** What waits for whom over HTTP: the own list, the list of an office, as a table, and a nudge once something is late. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '#adapters/system.ts';
import { toInstant, toMs } from '#domain/values/time.ts';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { proposal } from './api-driver.ts';

/** Milliseconds that the host's clock is ahead. */
let ahead = 0;
const clock = { ...systemClock, now: () => toInstant(toMs(systemClock.now()) + ahead) };
const day = 86_400_000;

let host: TestHost;
let project: string;
beforeAll(async () => {
  host = await startTestHost({ clock });
  const sent = await ask('sponsor', { method: 'POST', path: '/v1/proposals', body: proposal({ costs: [] }) });
  project = sent.body.id;
  await until('intake has returned the proposal', async () => (await mine('sponsor')).some(({ kind }) => kind === 'returned'));
});
afterAll(() => host?.close());

interface Shown {
  readonly kind: string;
  readonly duty: string;
  readonly stream: string;
  readonly late: boolean;
  readonly nudge: boolean;
  readonly ownerNames: readonly string[];
}

async function token(who: string): Promise<string> {
  const iat = Math.floor(toMs(clock.now()) / 1000);
  return host.mint({ sub: who, iat, exp: iat + 600 });
}

async function ask(who: string, { method, path, body }: { method: string; path: string; body?: unknown }) {
  const headers = { authorization: `Bearer ${await token(who)}`, 'content-type': 'application/json' };
  return host.raw(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

async function mine(who: string): Promise<readonly Shown[]> {
  return (await ask(who, { method: 'GET', path: '/v1/duties' })).body.items;
}

async function ofOffice(who: string, query = ''): Promise<{ status: number; items: readonly Shown[] }> {
  const { status, body } = await ask(who, { method: 'GET', path: `/v1/offices/demo/duties${query}` });
  return { status, items: body.items };
}

const nudge = (who: string, body: object) => ask(who, { method: 'POST', path: '/v1/offices/demo/duties/nudges', body });

test('whoever owns something reads it in the own list, and the PMO reads it in the list of the office', async () => {
  const own = (await mine('sponsor')).find(({ kind }) => kind === 'returned');
  expect(own).toMatchObject({ stream: `project/${project}`, late: false, nudge: false });
  const { items } = await ofOffice('pmo', '?kind=returned&person=sponsor');
  expect(items).toMatchObject([{ kind: 'returned', stream: `project/${project}`, late: false, nudge: false }]);
  expect((await ofOffice('sponsor')).status).toBe(403);
  expect((await ofOffice('auditor')).status).toBe(200);
});

test('nobody is nudged before something is late, then once, and not again within a day', async () => {
  const about = { stream: `project/${project}`, duty: 'returned' };
  expect((await nudge('pmo', about)).status).toBe(409);
  expect((await nudge('sponsor', about)).status).toBe(403);
  expect((await nudge('pmo', { ...about, stream: 'project/nothing' })).status).toBe(404);
  expect((await nudge('pmo', { ...about, stream: 'review/nothing' })).status).toBe(404);
  ahead = 15 * day;
  expect((await ofOffice('pmo', '?late=yes&kind=returned')).items).toMatchObject([{ duty: 'returned', late: true, nudge: true }]);
  const nudged = await nudge('pmo', about);
  expect([nudged.status, nudged.body.facts]).toEqual([201, ['duty-nudged']]);
  const again = await nudge('pmo', about);
  expect([again.status, again.body.type]).toEqual([429, 'urn:tollgate:too-often']);
  await until(
    'the list says that nobody may nudge now',
    async () => !(await ofOffice('pmo', '?late=yes&kind=returned')).items[0]?.nudge,
  );
  ahead = 16 * day + 60_000;
  expect((await nudge('pmo', about)).status).toBe(201);
});

test('the list of an office comes as a table with names, whole', async () => {
  const { status, text } = await csv('pmo');
  expect(status).toBe(200);
  const [head = '', ...rows] = text.trim().split('\r\n');
  expect(head.replace('\ufeff', '')).toBe('due,late,what,title,about,owners,since,next,last told,nudged,ends,page');
  expect(rows.filter(row => row.includes(`/projects/${project}`) && row.includes(',returned,'))).toHaveLength(1);
  expect(rows).toHaveLength((await ofOffice('pmo', '?limit=200')).items.length);
});

test('a person and a day narrow the list of an office, and the cursor of another list is refused', async () => {
  expect((await ofOffice('pmo', '?until=2001-01-01')).items).toEqual([]);
  expect((await ofOffice('pmo', '?person=nobody')).items).toEqual([]);
  expect((await ofOffice('pmo', '?kind=unheard-of')).status).toBe(400);
  const foreign = await ask('sponsor', { method: 'GET', path: '/v1/duties?cursor=elsewhere' });
  expect([foreign.status, foreign.body.type]).toEqual([400, 'urn:tollgate:invalid-request']);
});

async function csv(who: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${host.url}/v1/offices/demo/duties`, {
    headers: { authorization: `Bearer ${await token(who)}`, accept: 'text/csv' },
  });
  return { status: answer.status, text: await answer.text() };
}
