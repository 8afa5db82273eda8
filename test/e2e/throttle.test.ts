/** One person's requests are counted by the minute over HTTP: what is beyond is refused in words, stores nothing, and keeps nobody else out. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '#adapters/system.ts';
import { toInstant, toMs } from '#domain/values/time.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';

const limit = 60;
let host: TestHost;
/** Milliseconds that the host's clock is ahead. */
let ahead = 0;
const clock = { ...systemClock, now: () => toInstant(toMs(systemClock.now()) + ahead) };
beforeAll(async () => {
  host = await startTestHost({ requestsPerPerson: limit, clock });
});
afterAll(() => host?.close());

const proposal = JSON.stringify({ office: 'demo', title: 'Harbour cranes', problem: 'Old.' });
const submit = (as: string) =>
  host.raw('/v1/proposals', { method: 'POST', as, headers: { 'content-type': 'application/json' }, body: proposal });

it('P15: the request after as many as one person may send is refused with 429 and Retry-After, stores nothing, and others go on', async () => {
  const before = (await host.commits()).length;
  for (let sent = 0; sent < limit; sent += 1) expect((await host.raw('/v1/me', { as: 'sponsor' })).status).toBe(200);
  const refused = await submit('sponsor');
  expect(refused.status).toBe(429);
  expect(refused.headers.get('content-type')).toBe('application/problem+json');
  const wait = Number(refused.headers.get('retry-after'));
  expect(wait).toBeGreaterThanOrEqual(1);
  expect(wait).toBeLessThanOrEqual(60);
  expect(refused.body).toMatchObject({ type: 'urn:tollgate:too-many-requests', title: 'Too often', status: 429 });
  expect(refused.body.detail).toContain(`${limit} requests within a minute`);
  expect(refused.body.instance).toEqual(expect.any(String));
  expect((await host.commits()).length).toBe(before);
  expect((await host.raw('/v1/me', { as: 'auditor' })).status).toBe(200);
  expect((await host.raw('/healthz')).status).toBe(200);
});

it('a directory that sends too many requests is refused in the shape that directories read', async () => {
  const path = '/scim/v2/Users';
  for (let sent = 0; sent < limit; sent += 1) await host.raw(path, { as: 'pmo' });
  const { status, headers, body } = await host.raw(path, { as: 'pmo' });
  expect([status, headers.get('content-type')]).toEqual([429, 'application/scim+json']);
  expect(body).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '429' });
});

it('a script that sends too fast waits as long as it is told and goes on by itself, without an answer lost', async () => {
  const statuses: number[] = [];
  for (let sent = 0; sent < limit + 5; sent += 1) {
    // Little is left of the minute when the limit is met.
    if (sent === limit) ahead += 58_000;
    statuses.push((await host.send('manager', { method: 'GET', path: '/v1/me' })).status);
  }
  expect(new Set(statuses)).toEqual(new Set([200]));
});
