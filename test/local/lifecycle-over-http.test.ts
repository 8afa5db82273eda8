/** What lifecycles of several clients over HTTP ask of the disk, as counts: whoever arrives at the same time shares a wait for it. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
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

test('an answer says how long it is, one without a body says nothing, and what speaks of pages alone is left out', async () => {
  const { host, send } = await startedHost();
  const { body } = await send('sponsor', { method: 'POST', path: '/v1/proposals', body: benchProposal() });
  expect(body.id).toBeDefined();
  const whole = await fetch(`${host.url}/healthz`);
  const text = await whole.text();
  expect(whole.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
  expect(whole.headers.get('transfer-encoding')).toBeNull();
  for (const name of ['content-security-policy', 'x-content-type-options', 'x-frame-options', 'strict-transport-security'])
    expect(whole.headers.get(name), name).not.toBeNull();
  expect(whole.headers.get('permissions-policy')).toBeNull();
  const head = await fetch(`${host.url}/healthz`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, null, '']);
});

test('whoever hangs up in the middle of a request leaves nothing waiting, and a body that comes in pieces is read whole', async () => {
  const { host } = await startedHost();
  const { hostname, port } = new URL(host.url);
  const socketFor = async () => {
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    return socket;
  };
  const sent = (length: number) =>
    `POST /v1/set-up HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: ${length}\r\n\r\n`;
  const gone = await socketFor();
  gone.write(`${sent(1_000)}{"half":`);
  gone.destroy();
  const socket = await socketFor();
  const answer: Buffer[] = [];
  socket.on('data', chunk => answer.push(chunk));
  const body = JSON.stringify({ code: 'x'.repeat(40_000) });
  socket.write(sent(body.length) + body.slice(0, 20));
  await new Promise(resolve => setTimeout(resolve, 50));
  socket.write(body.slice(20));
  await once(socket, 'close');
  // The body was read: what is wrong with it is said by its field and not that it is no JSON.
  expect(Buffer.concat(answer).toString()).toMatch(/^HTTP\/1\.1 4\d\d .*"type":"urn:tollgate:(?!malformed-json|not-found)/s);
});
