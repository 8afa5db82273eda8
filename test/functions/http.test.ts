/** The onion around every endpoint, as API Gateway meets it: what a fault looks like from outside, and what is never shown. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { type Route, routes } from '#api/routes.ts';
import type { App } from '#functions/kit/app.ts';
import { defineEndpoint } from '#functions/kit/endpoint.ts';
import { createHttpHandler, type HttpEvent } from '#functions/kit/http.ts';
import { log } from '#functions/kit/log.ts';

const app = {} as App;
const logged: unknown[][] = [];
beforeEach(() => {
  logged.length = 0;
  vi.spyOn(log, 'error').mockImplementation((...line: unknown[]) => void logged.push(line));
});
afterEach(() => vi.restoreAllMocks());

const endpoint = (handle: () => Promise<never>) => ({
  endpoint: defineEndpoint({ summary: 'x', answer: z.object({}), body: z.strictObject({ word: z.string() }), handle }),
});
const rows: Route[] = [
  {
    id: 'breaks',
    method: 'POST',
    path: '/v1/breaks',
    load: async () => endpoint(async () => Promise.reject(new Error('secret: the key is 1234'))),
  },
  { id: 'throws', method: 'POST', path: '/v1/throws', load: async () => endpoint(async () => Promise.reject('no error at all')) },
  {
    id: 'absent',
    method: 'POST',
    path: '/v1/absent',
    load: async () => Promise.reject(new Error('no such file: /srv/somebody/endpoint.ts')),
  },
];
const handler = createHttpHandler(rows, app);

function event(path: string, changes: Record<string, unknown> = {}): HttpEvent {
  const requestContext = {
    requestId: 'request-1',
    http: { method: 'POST', path },
    authorizer: { jwt: { claims: { sub: 'sonia' } } },
  };
  const headers = { 'content-type': 'application/json' };
  return {
    version: '2.0',
    routeKey: `POST ${path}`,
    rawPath: path,
    headers,
    requestContext,
    body: '{"word":"x"}',
    ...changes,
  } as unknown as HttpEvent;
}

test.each(['/v1/breaks', '/v1/throws', '/v1/absent'])(
  'a fault behind %s is a problem that tells nothing from inside, and the log has it under the same number',
  async path => {
    const answer = await handler(event(path));
    expect([answer.statusCode, answer.headers?.['content-type']]).toEqual([500, 'application/problem+json']);
    expect(JSON.parse(answer.body ?? '')).toEqual({
      type: 'urn:tollgate:fault',
      title: 'Something broke here',
      status: 500,
      detail: 'Something broke on our side; nothing was stored twice. Try again with the same Idempotency-Key.',
      instance: 'request-1',
    });
    expect(logged).toMatchObject([['request failed', { instance: 'request-1', route: `POST ${path}` }]]);
  },
);

test('a request that the gateway let through without a person is not signed in', async () => {
  for (const claims of [undefined, {}, { sub: '' }, { sub: 7 }, { sub: ['sonia'] }]) {
    const requestContext = { requestId: 'r', http: { method: 'POST', path: '/v1/breaks' }, authorizer: { jwt: { claims } } };
    expect((await handler(event('/v1/breaks', { requestContext }))).statusCode).toBe(401);
  }
  expect(logged).toEqual([]);
});

test('a body in base64, as API Gateway may send it, is read like any other', async () => {
  const base64 = (text: string) => ({ body: Buffer.from(text).toString('base64'), isBase64Encoded: true });
  expect((await handler(event('/v1/breaks', base64('{"word":"ä"}')))).statusCode).toBe(500);
  expect((await handler(event('/v1/breaks', base64('{"word":1}')))).statusCode).toBe(400);
  expect((await handler(event('/v1/breaks', base64('{"word":"')))).statusCode).toBe(400);
  expect((await handler(event('/v1/breaks', { body: undefined }))).statusCode).toBe(400);
});

test('every answer, good or bad, carries the headers that keep browsers from guessing', async () => {
  for (const path of ['/v1/breaks', '/v1/nowhere']) {
    const { headers } = await handler(event(path));
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(Object.keys(headers ?? {}).map(name => name.toLowerCase())).toEqual(
      expect.arrayContaining(['x-content-type-options', 'content-security-policy', 'referrer-policy']),
    );
  }
});

test('every endpoint of the manifest can be loaded, and says what it is for', async () => {
  for (const row of routes) {
    const { endpoint: loaded } = (await row.load()) as { endpoint: { summary: string; answer: unknown } };
    expect([row.id, loaded.summary.length > 5, loaded.answer !== undefined]).toEqual([row.id, true, true]);
  }
  expect(new Set(routes.map(row => `${row.method} ${row.path}`)).size).toBe(routes.length);
  expect(new Set(routes.map(row => row.id)).size).toBe(routes.length);
});
