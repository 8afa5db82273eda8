/** P18: what only the engine may say (actor, state, tally and their like) is taken from no body, and the actor is the person of the token. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '#api/routes.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { brokenBodies, fullBody, type Schema } from '#test/support/schema-bodies.ts';
import { actsOn, proposal, type Shown } from './api-driver.ts';

let host: TestHost;
let project: string;
let review: string;
const { submit, openRound, read } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
  project = await submit();
  review = await openRound(project);
});
afterAll(() => host?.close());

/** Names of what only the engine may say. */
const assigned = [
  ...[
    'actor',
    'by',
    'id',
    'project',
    'review',
    'office',
    'status',
    'state',
    'stage',
    'seq',
    'version',
    'at',
    'digest',
    'previous',
    'command',
    'content',
    'facts',
    'type',
  ],
  ...[
    'outcome',
    'result',
    'tally',
    'counts',
    'score',
    'total',
    'passed',
    'gates',
    'conditions',
    'revision',
    'authors',
    'former',
    'formerLeads',
    'roles',
    'role',
    'admin',
    'member',
    'replaces',
  ],
  ...[
    'roster',
    'chair',
    'excluded',
    'deadline',
    'quorum',
    'route',
    'pack',
    'waits',
    'token',
    'closure',
    'accepted',
    'archive',
    'failing',
    'baseline',
    'submittedAt',
    'metAt',
    'key',
  ],
];

test('P18: what only the engine may say is refused in every body, at every level, and never stored', async () => {
  const before = (await host.commits()).length;
  const { paths } = (await host.raw('/openapi.json')).body;
  let tried = 0;
  for (const row of routes) {
    const content = paths[row.path][row.method.toLowerCase()].requestBody?.content;
    // Directories speak a format of their own, whose service passes over what it does not know (RFC 7644); what it takes is in the SCIM tests.
    const schema: Schema | undefined = content?.['application/json']?.schema;
    if (!schema) continue;
    const path = row.path
      .replace('{id}', row.path.includes('/reviews/') ? review : row.path.includes('/offices/') ? 'demo' : project)
      .replace('{role}', 'manager')
      .replace('{scenario}', '1')
      .replace('{period}', '2026-11')
      .replace('{feed}', 'calendar')
      .replace(/{.*}/, 'c1');
    for (const { field, body } of smuggled(schema)) {
      const headers = { 'content-type': 'application/json' };
      const answer = await host.raw(path, {
        method: row.method,
        as: 'admin',
        headers,
        body: JSON.stringify(body),
      });
      expect([row.id, field, answer.status, answer.body.type]).toEqual([row.id, field, 400, 'urn:tollgate:invalid-request']);
      expect(answer.body.errors.map((error: Shown) => error.field)).toContain(field);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(700);
  expect((await host.commits()).length).toBe(before);
});

/** The full body of a schema with each assigned name that it does not know, and with one in each object inside it. */
function smuggled(schema: Schema): { field: string; body: unknown }[] {
  const good = fullBody(schema) as object;
  const names = assigned.filter(name => schema.properties?.[name] === undefined);
  const inside = brokenBodies(schema).filter(({ what }) => /[.]surprise is unknown$/.test(what));
  return [
    ...names.map(name => ({ field: name, body: { ...good, [name]: 'mine' } })),
    ...inside.map(({ what, body }) => ({ field: what.replace(' is unknown', ''), body })),
  ];
}

test('P18: the stored actor is the person of the token, whatever a proposal says about its sponsor', async () => {
  const id = (await host.send('manager', { method: 'POST', path: '/v1/proposals', body: proposal({ sponsor: 'sponsor' }) })).body
    .id;
  const { items } = await read('auditor', `/v1/projects/${id}/history?limit=1`);
  expect(items[0].actor).toEqual({ kind: 'person', id: 'manager' });
});
