/** P15: bodies made from the API's own description: every way to break one is refused, no body that fits ever breaks the host. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aroundToday } from '#test/support/around-today.ts';
import { type RawAnswer, startTestHost, type TestHost } from '#test/support/host.ts';
import { type Broken, brokenBodies, fittingBody, fullBody, type Schema } from '#test/support/schema-bodies.ts';
import { actsOn } from './api-driver.ts';

let host: TestHost;
let operations: Operation[];
const { submit, openRound, done, post, decide } = actsOn(() => host);

interface Operation {
  readonly id: string;
  readonly method: string;
  /** With the ids of real objects in it. */
  readonly path: string;
  readonly schema: Schema;
}

beforeAll(async () => {
  host = await startTestHost();
  const project = await submit();
  const conditions = [{ text: 'Soon.', due: '2099-01-01', blocks: 'none' }];
  await decide(project, await openRound(project), { outcome: 'conditional-go', reason: 'Yes, but.', conditions });
  await done(
    post('gatekeeper-1', '/v1/offices/demo/delegations', {
      to: 'pmo',
      ...aroundToday,
    }),
  );
  await done(post('manager', `/v1/projects/${project}/reviews`));
  const review = await openRound(project);
  const { paths } = (await host.raw('/openapi.json')).body;
  operations = operationsOf(paths, path => {
    const id = path.includes('/reviews/') ? review : path.includes('/offices/') ? 'demo' : project;
    return path
      .replace('{id}', id)
      .replace('{condition}', 'c1')
      .replace('{delegation}', 'd1')
      .replace('{question}', 'q1')
      .replace('{change}', 'c1')
      .replace('{role}', 'manager')
      .replace('{scenario}', '1')
      .replace('{account}', 'machine')
      .replace('{webhook}', 'hook')
      .replace('{feed}', 'calendar')
      .replace('{list}', 'projects')
      .replace('{duty}', 't1')
      .replace('{benefit}', 'b1')
      .replace('{office}', 'demo')
      .replace('{file}', 'nothing.ics')
      .replace('{mapping}', 'list')
      .replace('{item}', 'i1')
      .replace('{action}', 'a1')
      .replace('{period}', '2026-11')
      .replace('{project}', project)
      .replace('{hold}', 'h1')
      .replace('{digest}', 'a'.repeat(64))
      .replace('{person}', 'admin');
  });
});
afterAll(() => host?.close());

type Described = Record<
  string,
  Record<string, { operationId: string; requestBody?: { content: Record<string, { schema: Schema }> } }>
>;

function operationsOf(paths: Described, filled: (path: string) => string): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { operationId: id, requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema;
      return schema ? [{ id, method: method.toUpperCase(), path: filled(path), schema }] : [];
    }),
  );
}

const sendTo = ({ method, path }: Operation, as: string, body: unknown): Promise<RawAnswer> =>
  host.raw(path, { method, as, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

test('every operation that takes a body is described with a schema that allows no unknown fields', () => {
  expect(operations.map(operation => operation.id).length).toBeGreaterThanOrEqual(18);
  for (const { id, schema } of operations)
    for (const { type, additionalProperties } of schema.oneOf ?? schema.anyOf ?? [schema])
      expect([id, type, additionalProperties]).toEqual([id, 'object', false]);
});

/** What the library of schemas says by itself tells nobody what to send instead. */
const inOurWords = /^(?!Invalid |Too (small|big)|Unrecognized |written as )./;

test('P15: each way to break the description in one place is refused with a field and a reason, and stores nothing', async () => {
  const before = (await host.commits()).length;
  let tried = 0;
  const refused = async (operation: Operation, { what, body }: Broken) => {
    const answer = await sendTo(operation, 'admin', body);
    const about = `${operation.id}: ${what}`;
    expect([answer.status, about, JSON.stringify(answer.body)]).toEqual([
      400,
      about,
      expect.stringContaining('urn:tollgate:invalid-request'),
    ]);
    expect(answer.body.errors[0], about).toEqual({
      field: expect.stringMatching(/.+/),
      reason: expect.stringMatching(inOurWords),
    });
    tried += 1;
  };
  for (const operation of operations) await Promise.all(brokenBodies(operation.schema).map(each => refused(operation, each)));
  expect(tried).toBeGreaterThan(1_000);
  expect((await host.commits()).length).toBe(before);
});

test('P15: a refusal of a broken field names that field', async () => {
  const field = (what: string) => what.split(/[: ]/)[0]?.replace(/^body$/, '');
  let named = 0;
  for (const operation of operations)
    for (const { what, body } of brokenBodies(operation.schema).filter(({ what: text }) => / is (missing|unknown)$/.test(text))) {
      const answer = await sendTo(operation, 'admin', body);
      const fields = answer.body.errors.map((error: { field: string }) => error.field);
      expect([operation.id, what, fields.includes(field(what))]).toEqual([operation.id, what, true]);
      named += 1;
    }
  expect(named).toBeGreaterThan(100);
});

test('P15: bodies that fit the description, random or full, are stored or refused with a reason: never a fault', async () => {
  const people = ['admin', 'pmo', 'sponsor', 'manager', 'gatekeeper-1', 'auditor'];
  for (const operation of operations) {
    expect((await sendTo(operation, 'pmo', fullBody(operation.schema))).status).toBeLessThan(500);
    const request = fc.tuple(fc.constantFrom(...people), fittingBody(operation.schema));
    await fc.assert(
      fc.asyncProperty(request, async ([person, body]) => {
        const { status, body: answer } = await sendTo(operation, person, body);
        expect([200, 201, 400, 403, 404, 409, 422], JSON.stringify(answer)).toContain(status);
        if (status >= 400) expect(answer.detail).toMatch(/.+/);
      }),
      { numRuns: 40 },
    );
  }
  await host.commits();
  expect(await host.host.factStream.replay()).toBe(0);
  expect((await host.raw('/healthz')).body.status).toBe('ok');
}, 300_000);
