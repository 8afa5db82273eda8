/** The description of the API is whole: every operation has its answer, its examples fit, and what checks answers finds faults in them. */
import { expect, test } from 'vitest';
import * as z from 'zod';
import { answers } from '#api/answers.ts';
import { problemCodes } from '#api/errors.ts';
import { examples } from '#api/examples.ts';
import { describeApi } from '#api/openapi.ts';
import { type RequestShape, requests } from '#api/requests.ts';
import { type RouteId, routes } from '#api/routes.ts';
import { checkAnswer, type Received } from '#test/support/checked-answers.ts';
import type { Schema } from '#test/support/schema-bodies.ts';

test.each(routes.map(row => row.id))('the examples of %s fit its schemas, with nothing more and nothing less', id => {
  const { body }: RequestShape = requests[id];
  const received = { method: routes.find(row => row.id === id)?.method ?? '', path: pathWith(id), body: examples[id].answer };
  expect(checkAnswer({ ...received, status: routes.find(row => row.id === id)?.status ?? 200 })).toBe(id);
  expect(body.safeParse(examples[id].body)).toMatchObject({ success: true });
  expect(JSON.stringify(examples[id]).length).toBeLessThan(6_000);
});

const pathWith = (id: RouteId) => routes.find(row => row.id === id)?.path.replaceAll(/\{\w+\}/g, 'x.y.1') ?? '';

const received = (changes: Partial<Received>): Received => {
  const body = { status: 'ok', version: '0.1.0', at: '2026-03-02T09:30:00.000Z' };
  return { method: 'GET', path: '/healthz', status: 200, body, ...changes };
};
const said = { type: 'urn:tollgate:not-found', title: 'Not found', status: 404, detail: 'There is nothing here.' };

test.each<[string, Partial<Received>, RegExp]>([
  ['a field is missing', { body: { status: 'ok', version: '0.1.0' } }, /"at"/],
  ['a field is of another type', { body: { status: 'ok', version: 1, at: '2026-03-02T09:30:00.000Z' } }, /"version"/],
  ['a field is not described', { body: { ...(received({}).body as object), secret: 1 } }, /[.]secret is 1/],
  ['a list row has more than its schema', { path: '/v1/presets', body: { items: [], goals: [], total: 3 } }, /[.]total is 3/],
  ['the status of success is another', { status: 201 }, /instead of 200/],
  [
    'a problem has a code that nobody knows',
    { path: '/v1/me', status: 404, body: { ...said, type: 'urn:tollgate:lost' } },
    /against its schema/,
  ],
  [
    'a problem has the status of another code',
    { path: '/v1/me', status: 403, body: { ...said, status: 403 } },
    /with the code not-found/,
  ],
  ['an operation refuses with a status that it does not describe', { path: '/v1/me', status: 404, body: said }, /does not say/],
  [
    'a wrong method is refused without Allow',
    { method: 'PUT', status: 405, body: { ...said, type: 'urn:tollgate:method-not-allowed', status: 405 } },
    /Allow/,
  ],
])('an answer in which %s is found', (_what, changes, message) => {
  expect(checkAnswer(received({}))).toBe('health');
  expect(() => checkAnswer(received(changes))).toThrow(message);
});

interface Described {
  readonly summary: string;
  readonly parameters?: readonly { readonly name: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema; readonly example?: unknown }> };
  readonly responses: Record<
    string,
    { readonly content?: Record<string, { readonly schema: object; readonly example?: unknown }> }
  >;
}

async function operations(): Promise<readonly (readonly [RouteId, Described])[]> {
  const { paths } = await describeApi();
  return routes.map(row => [row.id, paths[row.path]?.[row.method.toLowerCase()] as Described]);
}

test('every operation is described with a full answer, an example of it and the problems it may refuse with', async () => {
  for (const [id, { summary, responses, requestBody }] of await operations()) {
    if (responses['204']) continue;
    const success = responses['200'] ?? responses['201'];
    const media = routes.find(row => row.id === id)?.media ?? 'application/json';
    const { schema, example } = success?.content?.[media] ?? {};
    expect([id, summary.length > 7, JSON.stringify(schema).length > 30, example !== undefined]).toEqual([id, true, true, true]);
    expect([id, responses['500'] !== undefined]).toEqual([id, true]);
    const body = requestBody?.content['application/json'];
    expect([id, body === undefined || body.example !== undefined]).toEqual([id, true]);
  }
});

test('answers may grow: no schema of an answer forbids fields that come later', async () => {
  const { components } = await describeApi();
  const texts = (await operations()).map(([id, { responses }]) => [id, JSON.stringify(responses)] as const);
  for (const [id, text] of [...texts, ['components', JSON.stringify(components)] as const])
    expect([id, text.includes('"additionalProperties":false')]).toEqual([id, false]);
});

test('the description says what the schemas check by hand: keys, parents, comments, trimming, codes', async () => {
  const byId = Object.fromEntries(await operations()) as Record<RouteId, Described>;
  const bodyOf = (id: RouteId) => byId[id].requestBody?.content['application/json']?.schema as Schema & Record<string, unknown>;
  const key = byId['cast-ballot'].parameters?.find(parameter => parameter.name === 'Idempotency-Key');
  expect(new RegExp(key?.schema.pattern ?? 'x').test('a key')).toBe(false);
  expect(new RegExp(key?.schema.pattern ?? 'x').test('k'.repeat(128))).toBe(true);
  expect(bodyOf('found-office').required).toContain('parent');
  expect(bodyOf('answer-closure').if).toBeDefined();
  // biome-ignore lint/complexity/useLiteralKeys: a keyword of JSON Schema
  expect(bodyOf('answer-closure')['then']).toEqual({ required: ['comment'] });
  expect(bodyOf('recuse').properties?.reason).toMatchObject({ description: expect.stringContaining('Trimmed') });
  const { components } = await describeApi();
  const schemas = (components?.schemas ?? {}) as Record<string, Schema>;
  expect(schemas.Problem?.properties?.type?.enum).toEqual(Object.keys(problemCodes).map(code => `urn:tollgate:${code}`));
});

test('every operation has its answer, and says so with a schema that is no empty object', () => {
  for (const { id } of routes.filter(({ status, media = '' }) => status !== 204 && !/^text|octet/.test(media))) {
    const schema: z.ZodType = answers[id];
    expect([id, schema instanceof z.ZodObject && Object.keys(schema.shape).length > 0]).toEqual([id, true]);
  }
});
