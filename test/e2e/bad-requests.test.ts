/** P15: wrong methods, addresses, queries and headers, and what is hardly HTTP: refused with a problem, and the host goes on. */
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { routes } from '#api/routes.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { type RawAnswer, startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn, proposal } from './api-driver.ts';

let host: TestHost;
let review: string;
let facts: number;
const { submit, openRound } = actsOn(() => host);
const json = { 'content-type': 'application/json' };

beforeAll(async () => {
  host = await startTestHost();
  review = await openRound(await submit());
  await growLog(host.host.app);
  facts = (await host.commits()).length;
});
afterAll(() => host?.close());
afterEach(async () => {
  expect((await host.raw('/healthz')).body.status).toBe('ok');
});

const stored = async () => (await host.commits()).length - facts;

/** A 4xx problem that names a field, and nothing stored. */
async function expectRefused(answer: RawAnswer, status: number, field: string): Promise<void> {
  expect(answer.status, JSON.stringify(answer.body)).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body.errors?.[0]).toEqual({ field, reason: expect.stringMatching(/.+/) });
  expect(await stored()).toBe(0);
}

/** Directories ask with names that others know (RFC 7644 lets a service pass over them). */
test.each(routes.filter(row => !row.open && !row.machinesOnly && row.method === 'GET').map(row => row.path))(
  'P15: GET %s refuses a name in its query that it does not know',
  async path => {
    const address = path
      .replaceAll('{scenario}', '1')
      .replaceAll('{period}', '2026-11')
      .replaceAll('{list}', 'projects')
      .replaceAll('{digest}', 'a'.repeat(64))
      .replaceAll(/\{\w+\}/g, review);
    await expectRefused(await host.raw(`${address}?offise=demo`, { as: 'pmo' }), 400, 'offise');
  },
);

test.each(['GET', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'PROPFIND'])(
  'P15: %s is no way to send a proposal, and the answer says which methods there are',
  async method => {
    const answer = await host.raw('/v1/proposals', {
      method,
      as: 'sponsor',
      headers: json,
      ...(method !== 'GET' && method !== 'HEAD' && { body: '{}' }),
    });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await stored()).toBe(0);
  },
);

test('P15: OPTIONS sends no proposal, and says which methods there are', async () => {
  const answer = await host.raw('/v1/proposals', { method: 'OPTIONS', as: 'sponsor', headers: json, body: '{}' });
  expect([answer.status, answer.headers.get('allow'), answer.body]).toEqual([204, 'POST, OPTIONS', '']);
  expect(await stored()).toBe(0);
});

test('P15: an address that needs a sign-in asks for it before it says which methods there are', async () => {
  for (const method of ['DELETE', 'OPTIONS', 'HEAD']) expect((await host.raw('/v1/proposals', { method })).status).toBe(401);
  for (const { path } of routes.filter(row => row.open && row.method === 'GET' && !row.path.includes('{'))) {
    expect((await host.raw(path, { method: 'HEAD' })).status).toBe(200);
    expect((await host.raw(path, { method: 'DELETE' })).status).toBe(405);
  }
});

test.each([
  '%00',
  '%',
  '%ff',
  '..',
  '%2e%2e%2f',
  'a'.repeat(65),
  'ä',
  'a b',
  '-x',
  '__proto__',
  "x'--",
  '%F0%9F%92%A5',
  'x%0d%0aSet-Cookie:a',
])('P15: “%s” is no id of anything', async id => {
  for (const path of [
    `/v1/projects/${id}`,
    `/v1/offices/${id}/goals`,
    `/v1/projects/${id}/export`,
    `/v1/reviews/${encodeURIComponent(id)}%20`,
  ]) {
    const answer = await host.raw(path, { as: 'pmo' });
    expect([400, 404]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('set-cookie')).toBeNull();
  }
});

test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])('P15: an object named “%s” is simply not there', async id => {
  for (const path of [`/v1/projects/${id}`, `/v1/offices/${id}`, `/v1/reviews/${id}`, `/v1/projects?office=${id}`])
    expect((await host.raw(path, { as: 'pmo' })).status).toBe(404);
  expect((await host.raw(`/v1/projects?stage=${id}`, { as: 'pmo' })).body.items).toEqual([]);
});

test.each([
  ['limit', 'limit=0'],
  ['limit', 'limit=201'],
  ['limit', 'limit=-1'],
  ['limit', 'limit=1.5'],
  ['limit', 'limit=ten'],
  ['limit', 'limit=1e400'],
  ['limit', 'limit='],
  ['limit', 'limit=0x10'],
  ['limit', 'limit=1e1'],
  ['limit', 'limit=%207'],
  ['limit', 'limit=1&limit=2'],
  ['status', 'status=gone'],
  ['stage', 'stage=%00'],
  ['office', 'office=..'],
  ['surprise', 'surprise=1'],
  ['constructor', 'constructor=1'],
  ['__proto__', '__proto__=1'],
  ['cursor', `cursor=${'A'.repeat(2001)}`],
])('P15: the query value %s of “%s” is refused by name', async (field, query) => {
  await expectRefused(await host.raw(`/v1/projects?${query}`, { as: 'pmo' }), 400, field);
});

test('P15, P17: an office or a project that a query or a body names in vain is named, and not told apart from a foreign one', async () => {
  const asked: [string, string, object?][] = [
    ['office', '/v1/projects?office=nowhere'],
    ['office', '/v1/meetings?office=nowhere'],
    ['office', '/v1/proposals', proposal({ office: 'nowhere' })],
    ['project', '/v1/offices/demo/record?q=anything&project=nowhere'],
  ];
  for (const [field, path, body] of asked) {
    const how = body && { method: 'POST', headers: json, body: JSON.stringify(body) };
    await expectRefused(await host.raw(path, { as: 'pmo', ...how }), 404, field);
  }
  const nothing = await host.raw('/v1/projects/nowhere', { as: 'pmo' });
  expect([nothing.status, nothing.body.errors]).toEqual([404, undefined]);
});

test.each(['ä', 'with space', 'x'.repeat(129)])('P15: an Idempotency-Key of “%s” is refused by name', async key => {
  const headers = { ...json, 'idempotency-key': encodeURIComponent(key) === key ? key : Buffer.from(key).toString('latin1') };
  const answer = await host.raw('/v1/proposals', { method: 'POST', as: 'sponsor', headers, body: JSON.stringify(proposal()) });
  await expectRefused(answer, 400, 'Idempotency-Key');
});

test('P15: headers of 20 KB are refused with a problem, and five hundred small ones do no harm', async () => {
  const big = await new Promise<{ status?: number | undefined; type?: string | undefined }>((resolve, reject) => {
    const sent = request(`${host.url}/v1/me`, { headers: { 'x-big': 'x'.repeat(20_000) } }, answer => {
      answer.resume();
      resolve({ status: answer.statusCode, type: answer.headers['content-type'] });
    });
    sent.on('error', reject).end();
  });
  expect(big).toEqual({ status: 431, type: 'application/problem+json' });
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x-${index}`, '1']));
  expect((await host.raw('/healthz', { headers: many })).status).toBe(200);
});

/** Sends bytes as they are and answers with everything that came back. */
function talk(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(host.url).port), '127.0.0.1', () => socket.write(bytes));
    let heard = '';
    socket.on('data', chunk => {
      heard += chunk;
      if (heard.includes('}')) socket.end();
    });
    socket.on('close', () => resolve(heard)).on('error', reject);
  });
}

test('P15: requests that are hardly HTTP are refused with a problem, and the host goes on', async () => {
  const { host: name } = new URL(host.url);
  const heads: [string, number][] = [
    [`GET // HTTP/1.1\r\nHost: ${name}\r\n\r\n`, 400],
    [`GET http://[ HTTP/1.1\r\nHost: ${name}\r\n\r\n`, 400],
    [`GET /v1/\uFFFD HTTP/1.1\r\nHost: ${name}\r\n\r\n`, 400],
    ['HELLO\r\n\r\n', 400],
    [`POST /v1/proposals HTTP/1.1\r\nHost: ${name}\r\nContent-Length: x\r\n\r\n`, 400],
    [`POST /v1/proposals HTTP/1.1\r\nHost: ${name}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n`, 400],
  ];
  for (const [bytes, status] of heads) {
    const heard = await talk(bytes);
    expect(heard.split('\r\n')[0], JSON.stringify(bytes)).toContain(` ${status} `);
    expect(heard, JSON.stringify(bytes)).toContain('application/problem+json');
  }
  expect(await stored()).toBe(0);
});

/** Sends bytes, and keeps the connection. */
function sentAndHeld(bytes: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(host.url).port), '127.0.0.1', () => socket.write(bytes, () => resolve(socket)));
    socket.on('error', reject);
  });
}

test('P15: somebody who hangs up in the middle of a body, or waiting for a turn, leaves nothing behind and takes up no place', async () => {
  const token = await host.tokenOf('sponsor');
  const { host: name } = new URL(host.url);
  const head = `POST /v1/proposals HTTP/1.1\r\nHost: ${name}\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n`;
  const part = JSON.stringify(proposal());
  const send = (bodies: readonly string[]) => Promise.all(bodies.map(body => sentAndHeld(`${head}${body}`)));
  // One person is let in eight times at once; those that come after wait, and go first.
  const inside = await send(Array.from({ length: 8 }, () => part));
  await wait(100);
  const waiting = await send(Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? part : part.padEnd(5000))));
  for (const sockets of [waiting, inside]) {
    await wait(100);
    for (const socket of sockets) socket.destroy();
  }
  expect((await host.raw(`/v1/reviews/${review}`, { as: 'chair' })).status).toBe(200);
  expect((await host.raw(`/v1/reviews/${review}`, { as: 'sponsor' })).status).toBe(200);
  expect(await stored()).toBe(0);
});
