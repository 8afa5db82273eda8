/** A programme and its projects over HTTP: what they come to, and what the programme's board is shown. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn } from './api-driver.ts';

let host: TestHost;
const { post, read, done, submit, projectWhen, openRound, project } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
}, 120_000);
afterAll(() => host?.close());

test('two projects become parts of a programme, whose page and whose board are shown what they come to', async () => {
  const parts = [await submit(), await submit()];
  const programme = await submit({ gateModel: 'stage-gate' });
  await projectWhen(programme, 'is admitted', shown => shown.status === 'active');
  const [first = '', second = ''] = parts;
  await projectWhen(second, 'is admitted', shown => shown.status === 'active');
  const body = { programme, reason: 'One harbour of two.' };
  expect((await post('gatekeeper-1', `/v1/projects/${first}/programme`, body)).status).toBe(403);
  expect((await post('sponsor', `/v1/projects/${first}/programme`, { ...body, programme: first })).status).toBe(422);
  for (const id of parts) await done(post('sponsor', `/v1/projects/${id}/programme`, body));
  await projectWhen(programme, 'holds both', shown => shown.parts?.length === 2);
  const { items, sums } = await read('gatekeeper-1', `/v1/projects/${programme}/parts`);
  expect(items.map((item: { project: string }) => item.project).sort()).toEqual([...parts].sort());
  expect(sums).toMatchObject({ parts: 2, cost: 20_000_000, forecast: 20_000_000, costUnknown: 0 });
  await done(post('manager', `/v1/projects/${second}/programme/departure`, { reason: 'It stands alone.' }));
  await projectWhen(programme, 'holds one', shown => shown.parts?.length === 1);
  expect((await project(first)).partOf).toMatchObject({ programme, by: 'sponsor' });
  const another = await submit();
  expect((await post('sponsor', `/v1/projects/${another}/programme`, { ...body, programme: first })).status).toBe(422);
});

test('the board of a programme is shown its projects as they stood when its round was opened', async () => {
  const programme = await submit();
  const part = await submit();
  await done(post('sponsor', `/v1/projects/${part}/programme`, { programme, reason: 'One of one.' }));
  await projectWhen(programme, 'holds it', shown => shown.parts?.length === 1);
  await projectWhen(programme, 'is admitted', shown => shown.status === 'active');
  const review = await openRound(programme);
  await done(post('sponsor', `/v1/reviews/${review}/withdrawal`, { reason: 'Ask again with all parts.' }));
  await projectWhen(programme, 'has no round', shown => shown.open === undefined);
  await done(post('manager', `/v1/projects/${programme}/reviews`));
  const again = await openRound(programme);
  expect((await read('gatekeeper-1', `/v1/reviews/${again}`)).pack.programme).toMatchObject({
    parts: [{ project: part, cost: 10_000_000 }],
    sums: { parts: 1, cost: 10_000_000, alerts: 0 },
  });
});

test('a project needs something of another by a day, and a promise for a later day is an alert on both sides', async () => {
  const giver = await submit();
  const needer = await submit();
  for (const id of [giver, needer]) await projectWhen(id, 'is admitted', shown => shown.status === 'active');
  const path = `/v1/projects/${needer}/needs`;
  expect((await post('sponsor', path, { project: giver, what: 'A dry quay', by: '2020-01-01' })).status).toBe(422);
  await done(post('sponsor', path, { project: giver, what: 'A dry quay', by: '2098-01-01' }));
  await projectWhen(giver, 'knows of it', shown => shown.gives?.length === 1);
  const answer = { project: needer, need: 'w1' };
  expect((await post('manager', `/v1/projects/${giver}/needs/answer`, answer)).status).toBe(422);
  await done(post('manager', `/v1/projects/${giver}/needs/answer`, { ...answer, promised: '2098-06-01' }));
  const late = await projectWhen(needer, 'has the alert', shown => shown.failing.length === 1);
  expect(late.needs).toMatchObject([{ promised: '2098-06-01', slips: expect.stringContaining('promised for') }]);
  expect((await project(giver)).failing).toMatchObject([{ kind: 'should', value: expect.stringContaining('needed by') }]);
  await done(post('manager', `/v1/projects/${giver}/needs/answer`, { ...answer, promised: '2097-12-01' }));
  await projectWhen(needer, 'has no alert any more', shown => shown.failing.length === 0);
  await done(post('sponsor', `/v1/projects/${needer}/needs/removal`, { need: 'w1', reason: 'We land elsewhere.' }));
  await projectWhen(giver, 'gives nothing', shown => shown.gives?.length === 0);
});
