/** Rows of a file as they are sent: one identity is one project, whoever sends it and however many at once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '#domain/history/digest.ts';
import { formerId } from '#functions/kit/imported-project.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn, proposal } from './api-driver.ts';

let host: TestHost;
const { post, project, projectWhen } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host?.close());

const row = (sent: Record<string, unknown>, identity: string) => ({ ...sent, imported: { identity } });

test('P1: a row that two people import many times at once is one project', async () => {
  const sent = row(proposal(), 'ours:at-once');
  const senders = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 'pmo' : 'sponsor'));
  const answers = await Promise.all(senders.map(who => post(who, '/v1/proposals', sent)));
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
  const made = answers.filter(({ body }) => body.facts.includes('proposal-submitted'));
  expect(made).toHaveLength(1);
  expect((await project(made[0]?.body.id)).imported).toEqual({ identity: 'ours:at-once' });
});

test('a row that differs revises the project; while its board decides it is refused, and nobody without the right imports it', async () => {
  const sent = proposal({ contributions: [] });
  const first = await post('pmo', '/v1/proposals', row(sent, 'ours:later'));
  await projectWhen(first.body.id, 'was returned', ({ status }) => status === 'returned');
  const again = await post('pmo', '/v1/proposals', row(proposal({ title: sent.title }), 'ours:later'));
  expect([again.status, again.body.id]).toEqual([201, first.body.id]);
  await projectWhen(first.body.id, 'is at its first gate', ({ open }) => open !== undefined);
  const during = await post('pmo', '/v1/proposals', row(proposal({ title: sent.title, category: 'Roads' }), 'ours:later'));
  expect([during.status, during.body.type]).toEqual([409, 'urn:tollgate:round-is-open']);
  expect((await post('manager', '/v1/proposals', row(sent, 'ours:later'))).status).toBe(403);
});

test('a project that version 0.1 imported is found again, by who imported it and by the PMO, and not made a second time', async () => {
  const sent = proposal();
  const identity = 'ours:before';
  const key = `import-${sha256(identity).slice(0, 40)}`;
  const before = await post('pmo', '/v1/proposals', sent, key);
  expect(before.body.id).toBe(formerId('pmo', identity));
  for (const who of ['pmo', 'sponsor']) {
    const again = await post(who, '/v1/proposals', row(sent, identity));
    expect([again.status, again.body.id, again.body.facts]).toEqual([201, before.body.id, []]);
  }
});

test('a project under way comes in at its stage with its report, shows what was before Tollgate, and is no business of a sponsor', async () => {
  const inFlight = { stage: 'testing', approved: { cost: 5 }, report: { summary: 'As imported.', confidence: 'amber' } };
  const sent = { ...proposal(), imported: { identity: 'ours:under-way', source: 'a'.repeat(64), line: 9, inFlight } };
  expect((await post('sponsor', '/v1/proposals', sent)).status).toBe(403);
  const made = await post('pmo', '/v1/proposals', sent);
  expect([made.status, made.body.facts]).toEqual([201, expect.arrayContaining(['project-taken-over', 'report-filed'])]);
  const shown = await project(made.body.id);
  expect(shown).toMatchObject({ status: 'active', stage: 'testing', report: { confidence: 'amber' }, baseline: { cost: 5 } });
  expect(shown).toMatchObject({ imported: { line: 9 }, takenOver: { by: 'pmo', source: 'a'.repeat(64) }, gates: [] });
  expect(shown.passed).toEqual(shown.takenOver.passed);
  expect(shown.passed.length).toBeGreaterThan(0);
});
