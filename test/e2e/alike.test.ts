/** What may be the same as a project is found in its office and in those around it, and another office's title is told to nobody who does not belong to it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn } from './api-driver.ts';
import { askAs } from './ask-as.ts';
import { elsewhere, foundElsewhere } from './second-office.ts';

let host: TestHost;
let theirs: { readonly project: string; readonly title: string };
const { post, read, done, submit, projectWhen } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
  const { project } = await foundElsewhere(host, { parent: 'demo' });
  const { proposal } = (await askAs(host, 'e-admin', { method: 'GET', path: `/v1/projects/${project}` })).body;
  theirs = { project, title: proposal.title };
}, 120_000);
afterAll(() => host?.close());

test('a project of an office below that looks the same is named by its office alone, and keeps nothing from being admitted', async () => {
  const id = await submit({ title: theirs.title });
  const { duplicates } = await projectWhen(id, 'is admitted', shown => shown.status === 'active');
  expect(duplicates).toMatchObject([
    { project: theirs.project, title: 'A project of Another office', similarity: 1, office: { id: elsewhere } },
  ]);
  const seen = await read('pmo', `/v1/projects/${id}/alike`);
  expect(seen.items).toMatchObject([
    { project: theirs.project, title: 'A project of Another office', kind: 'duplicate', likeness: 1 },
  ]);
  const everything = JSON.stringify([(await host.commits()).filter(({ stream }) => stream === `project/${id}`).slice(1)]);
  expect(everything).not.toContain(theirs.title);
});

test('a project proposed again with another description is found running and closed; once told apart, it is admitted', async () => {
  const aims =
    'Citizens reserve a place at the counter online and the counter calls them on time without queues or paper tickets.';
  const first = await submit({ title: 'Counter of tomorrow', aims });
  await projectWhen(first, 'is admitted', shown => shown.status === 'active');
  const second = await submit({ title: 'Quietus', aims });
  const { reasons } = await projectWhen(second, 'is returned', shown => shown.status === 'returned');
  expect(reasons[0]).toMatch(/It looks like “Counter of tomorrow” \(8\d % alike by title and aims\)/);
  const { items } = await read('sponsor', `/v1/projects/${second}/alike`);
  expect(items[0]).toMatchObject({ project: first, status: 'active', kind: 'duplicate' });
  expect(items[0].because.map((entry: { part: string }) => entry.part)).toEqual(['title', 'aims', 'goals', 'cost']);
  const { proposal } = await read('sponsor', `/v1/projects/${second}`);
  await done(post('sponsor', `/v1/projects/${second}/revisions`, { proposal: { ...proposal, notDuplicateOf: [first] } }));
  await projectWhen(second, 'is admitted', shown => shown.status === 'active');
});

test('a proposal that is the same as another project ends there, and both name each other', async () => {
  const first = await submit({ title: 'Harbour crane renewal' });
  await projectWhen(first, 'is admitted', shown => shown.status === 'active');
  const second = await submit({ title: 'Renewal of harbour cranes' });
  await projectWhen(second, 'is returned', shown => shown.status === 'returned');
  const foreign = await post('pmo', `/v1/projects/${second}/same-as`, { project: theirs.project, reason: 'Both are one.' });
  expect([foreign.status, foreign.body]).toMatchObject([422, { detail: 'This office has no such project.' }]);
  await done(post('sponsor', `/v1/projects/${second}/same-as`, { project: first, reason: 'One crane, two forms.' }));
  const merged = await projectWhen(second, 'is declined', shown => shown.status === 'declined');
  expect(merged.mergedInto).toMatchObject({ project: first, title: 'Harbour crane renewal', by: 'sponsor' });
  const other = await projectWhen(first, 'takes note', shown => shown.mergedHere !== undefined);
  expect(other.mergedHere).toMatchObject([{ project: second, title: 'Renewal of harbour cranes' }]);
  expect((await read('sponsor', `/v1/projects/${first}/alike`)).items).toEqual([]);
  const { facts } = (await read('sponsor', `/v1/projects/${second}/history`)).items.at(-1);
  expect(facts).toMatchObject([{ type: 'proposal-merged', into: first }]);
});
