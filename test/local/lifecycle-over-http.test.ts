/** What lifecycles of several clients over HTTP ask of the disk, as counts: whoever arrives at the same time shares a wait for it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sendOverHttp } from '#local/demo/send.ts';
import { startHost } from '#local/host/host.ts';
import { benchProposal, benchSeats, benchSignIn, foundBenchOffice } from '../../bench/fixtures.ts';
import { playOne } from '../../bench/lifecycles.ts';
import { countSqlite } from '../../bench/sqlite-counts.ts';

async function startedHost() {
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-over-http-'));
  const host = await startHost({ folder, port: 0, signIn: benchSignIn });
  onTestFinished(async () => {
    await host.close();
    await rm(folder, { recursive: true, force: true });
  });
  await foundBenchOffice(host.app);
  await host.factStream.idle();
  return { host, send: sendOverHttp(host.url) };
}

test('requests that wait for news of a project keep no other request of the same person waiting', async () => {
  const { host, send } = await startedHost();
  const { body } = await send('sponsor', { method: 'POST', path: '/v1/proposals', body: benchProposal() });
  await host.factStream.idle();
  const order: string[] = [];
  const shown = async (query = '') => (await send('sponsor', { method: 'GET', path: `/v1/projects/${body.id}${query}` })).body;
  // Intake adds entries of its own, each of which would answer whoever waits.
  let { version, status } = await shown();
  for (let before = -1; status !== 'active' || version !== before; ) {
    before = version;
    ({ version, status } = await shown(`?wait=1&after=${before}`));
  }
  const waiting = Array.from({ length: 12 }, async () => {
    await send('sponsor', { method: 'GET', path: `/v1/projects/${body.id}?wait=20&after=${version}` });
    order.push('news');
  });
  await new Promise(resolve => setTimeout(resolve, 300));
  await send('sponsor', { method: 'GET', path: '/v1/me' });
  order.push('me');
  await send('sponsor', { method: 'POST', path: `/v1/projects/${body.id}/withdrawal`, body: { reason: 'We need no cranes.' } });
  await Promise.all(waiting);
  expect(order[0]).toBe('me');
  expect(order).toHaveLength(13);
});

test('eight clients over HTTP share their waits for the disk, although their requests are let in one at a time', async () => {
  const { send } = await startedHost();
  await Promise.all(['sponsor', ...benchSeats].map(person => send(person, { method: 'GET', path: '/v1/me' })));
  await playOne(send);
  const lifecycles = 6;
  const { counts, stop } = await countSqlite();
  onTestFinished(stop);
  const client = async () => {
    for (let done = 0; done < lifecycles; done += 1) await playOne(send);
  };
  await Promise.all(Array.from({ length: 8 }, client));
  stop();
  expect(counts.transactions / (8 * lifecycles)).toBeLessThanOrEqual(2.5);
});
