/** Work that goes back, over HTTP and with its real workflows. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { actsOn, proposal } from './api-driver.ts';
import { askAs } from './ask-as.ts';

let host: TestHost;
const { post, read, done, submit, projectWhen, openRound, project, decide, ask } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
}, 120_000);
afterAll(() => host?.close());

test('a proposal is withdrawn with its open round, and comes back to a new round by a revision', async () => {
  const sent = proposal();
  const id = await submit(sent);
  const review = await openRound(id);
  expect((await post('manager', `/v1/projects/${id}/withdrawal`, { reason: 'No.' })).status).toBe(403);
  expect((await post('sponsor', `/v1/projects/${id}/withdrawal`, {})).status).toBe(400);
  await done(post('sponsor', `/v1/projects/${id}/withdrawal`, { reason: 'The grant is gone.' }));
  expect(await project(id)).toMatchObject({ status: 'withdrawn', withdrawn: { by: 'sponsor', reason: 'The grant is gone.' } });
  await until('its round has ended', async () => {
    const { outcome } = await read('gatekeeper-1', `/v1/reviews/${review}`);
    return outcome?.kind === 'withdrawn';
  });
  expect((await read('pmo', '/v1/projects?office=demo&status=withdrawn')).items).toMatchObject([{ id }]);
  await done(post('sponsor', `/v1/projects/${id}/revisions`, { proposal: { ...sent, aims: 'With another grant.' } }));
  await projectWhen(id, 'is admitted again', shown => shown.status === 'active');
  expect(await openRound(id)).toMatch(/\.2$/);
});

test('a sponsor hands a project over while its board decides, and the round goes on', async () => {
  const id = await submit();
  const review = await openRound(id);
  const other = 'olu';
  const olu = { name: 'Olu', email: 'olu@example.org', roles: ['sponsor'] };
  expect((await host.send('admin', { method: 'PUT', path: `/v1/offices/demo/people/${other}`, body: olu })).status).toBe(200);
  const offer = { role: 'sponsor', to: other, reason: 'I move to the ministry.' };
  expect((await post('manager', `/v1/projects/${id}/handovers`, offer)).status).toBe(403);
  expect((await post('sponsor', `/v1/projects/${id}/handovers`, { ...offer, to: 'manager' })).body).toMatchObject({
    errors: [{ field: 'to' }],
  });
  await done(post('sponsor', `/v1/projects/${id}/handovers`, offer));
  expect((await project(id)).handovers).toMatchObject([{ to: other, agreed: ['sponsor'] }]);
  const path = `/v1/projects/${id}/handovers/sponsor/acceptance`;
  expect((await askAs(host, other, { method: 'POST', path, body: { accepted: true } })).status).toBe(201);
  const shown = await decide(id, review, { outcome: 'go' });
  expect(shown).toMatchObject({ stage: 'scoping', proposal: { sponsor: other }, gates: [{ outcome: 'go' }] });
});

test('a project that was stopped is taken up again by its board, in the stage where it was', async () => {
  const id = await submit();
  await decide(id, await openRound(id), { outcome: 'kill', reason: 'The market is gone.' });
  await done(post('sponsor', `/v1/projects/${id}/reopening`, { reason: 'The market is back.' }));
  const review = await openRound(id);
  const shown = await decide(id, review, { outcome: 'go' });
  expect(shown).toMatchObject({ status: 'active', stage: 'discovery', reopening: { reason: 'The market is back.' } });
  expect(shown.gates.at(-1)).toMatchObject({ gate: 'reopening', kind: 'reopening', outcome: 'go' });
  expect((await read('gatekeeper-1', `/v1/reviews/${review}`)).pack.reopening).toEqual({
    by: 'sponsor',
    reason: 'The market is back.',
  });
});

test('a board sends a project back to an earlier stage, whose gate is passed again', async () => {
  const id = await submit();
  expect(await decide(id, await openRound(id), { outcome: 'go' })).toMatchObject({ stage: 'scoping' });
  const review = await ask(id);
  expect((await read('gatekeeper-1', `/v1/reviews/${review}`)).returnStages).toMatchObject([{ id: 'discovery' }]);
  const shown = await decide(id, review, { outcome: 'recycle', stage: 'discovery', reason: 'The need is not proven.' });
  expect(shown).toMatchObject({ status: 'active', stage: 'discovery', passed: [], nextGate: { id: 'idea-screen' } });
  expect(shown.gates.at(-1)).toMatchObject({ outcome: 'recycle', backTo: 'discovery' });
});
