/** The middleware around every endpoint, as API Gateway meets it: what a fault looks like from outside, and what is never shown. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { examples } from '#api/examples.ts';
import { methodsOf } from '#api/methods.ts';
import { routes } from '#api/routes.ts';
import { type BoundRoute, boundRoutes } from '#functions/endpoints.ts';
import type { App } from '#functions/kit/app.ts';
import { defineEndpoint } from '#functions/kit/endpoint.ts';
import { createHttpHandler } from '#functions/kit/http.ts';
import { log } from '#functions/kit/log.ts';
import { type HttpEvent, rawCall } from '#functions/kit/request.ts';

const app = { settings: {} } as App;
const logged: unknown[][] = [];
beforeEach(() => {
  logged.length = 0;
  vi.spyOn(log, 'error').mockImplementation((...line: unknown[]) => void logged.push(line));
});
afterEach(() => vi.restoreAllMocks());

const endpoint = (handle: () => Promise<never>) => ({
  endpoint: defineEndpoint('preview-proposal', handle),
});
const rows: BoundRoute[] = [
  {
    id: 'recuse',
    method: 'POST',
    path: '/v1/breaks',
    load: async () => endpoint(async () => Promise.reject(new Error('secret: the key is 1234'))),
  },
  { id: 'recuse', method: 'POST', path: '/v1/throws', load: async () => endpoint(async () => Promise.reject('no error at all')) },
  {
    id: 'recuse',
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
    body: '{"office":"demo"}',
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

test('what the greedy route of the gateway adds to a request is no part of what the path names', () => {
  const greedy = event('/v1/projects/p1', {
    routeKey: 'ANY /v1/{proxy+}',
    pathParameters: { proxy: 'projects/p1', project: 'p1' },
  });
  expect(rawCall(greedy, { kind: 'person', id: 'sonia' }, greedy.pathParameters ?? {}).params).toEqual({ project: 'p1' });
});

test('a request that the gateway let through without a person is not signed in', async () => {
  for (const claims of [undefined, {}, { sub: '' }, { sub: 7 }, { sub: ['sonia'] }]) {
    const requestContext = { requestId: 'r', http: { method: 'POST', path: '/v1/breaks' }, authorizer: { jwt: { claims } } };
    expect((await handler(event('/v1/breaks', { requestContext }))).statusCode).toBe(401);
  }
  expect(logged).toEqual([]);
});

test('a body in base64, as API Gateway may send it, is read like any other', async () => {
  const base64 = (text: string) => ({ body: Buffer.from(text).toString('base64'), isBase64Encoded: true });
  expect((await handler(event('/v1/breaks', base64('{"office":"demo","title":"ä"}')))).statusCode).toBe(500);
  expect((await handler(event('/v1/breaks', base64('{"office":1}')))).statusCode).toBe(400);
  expect((await handler(event('/v1/breaks', base64('{"office":"')))).statusCode).toBe(400);
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
  for (const { load, id } of boundRoutes) expect((await load()).endpoint.id).toBe(id);
  expect(new Set(boundRoutes.map(row => `${row.method} ${row.path}`)).size).toBe(boundRoutes.length);
  expect(new Set(boundRoutes.map(row => row.id)).size).toBe(boundRoutes.length);
  for (const row of routes) expect([row.id, row.summary.length > 5]).toEqual([row.id, true]);
});

const real = createHttpHandler(boundRoutes, app);
const ask = (method: string, path: string, handle = real) => {
  const { requestContext, ...rest } = event(path);
  const { http } = requestContext;
  return handle({ ...rest, requestContext: { ...requestContext, http: { ...http, method } } });
};

test.each(routes.map(row => row.path))(
  'a method that %s does not take is answered with 405 and the methods that it takes',
  async path => {
    const asked = path.replaceAll(/\{\w+\}/g, 'x.y.1');
    const takes = methodsOf(path);
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'].filter(each => !takes.includes(each))) {
      const { statusCode, headers, body } = await ask(method, asked);
      expect([method, statusCode, headers?.allow]).toEqual([method, 405, takes.join(', ')]);
      if (method !== 'HEAD')
        expect(JSON.parse(body ?? '')).toMatchObject(
          path.startsWith('/scim/') ? { status: '405' } : { type: 'urn:tollgate:method-not-allowed', status: 405 },
        );
    }
  },
);

test('a path that is in no row is not found, whatever the method', async () => {
  for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS', 'DELETE'])
    for (const path of ['/v1', '/v1/nowhere', '/v1/projects/p/nothing', '/v1/projects/p/reports/x', '/openapi_json'])
      expect([method, path, (await ask(method, path)).statusCode]).toEqual([method, path, 404]);
});

test('OPTIONS says which methods a path takes, and has no body', async () => {
  const { statusCode, headers, body } = await ask('OPTIONS', '/v1/offices/demo/goals');
  expect([statusCode, headers?.allow, body]).toEqual([204, 'GET, PUT, HEAD, OPTIONS', '']);
});

test('HEAD answers what GET answers, without the body', async () => {
  const row: BoundRoute = {
    id: 'sign-in',
    method: 'GET',
    path: '/v1/sign-in',
    open: true,
    load: async () => ({ endpoint: defineEndpoint('sign-in', async () => ({ body: examples['sign-in'].answer })) }),
  };
  const handle = createHttpHandler([row], app);
  const [got, head] = [await ask('GET', row.path, handle), await ask('HEAD', row.path, handle)];
  expect(JSON.parse(got.body ?? '')).toEqual(examples['sign-in'].answer);
  expect(head).toEqual({ ...got, body: '' });
});
