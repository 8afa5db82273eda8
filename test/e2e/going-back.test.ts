/** Work that goes back, over HTTP and with its real workflows. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { actsOn, proposal } from './api-driver.ts';

let host: TestHost;
const { post, read, done, submit, projectWhen, openRound, project } = actsOn(() => host);

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
