/** A project that has left its tolerance is brought before its board between two gates, over HTTP and with its real workflows. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn, because } from './api-driver.ts';

let host: TestHost;
const { post, read, done, submit, projectWhen, openRound, project, decide, ask } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
}, 120_000);
afterAll(() => host?.close());

test('the board of the next gate decides an exception with its plan, and the project passes no gate by it', async () => {
  const id = await submit();
  expect(await decide(id, await openRound(id), { outcome: 'go' })).toMatchObject({ stage: 'scoping' });
  const path = `/v1/projects/${id}/exceptions`;
  const reason = 'The supplier asks half as much again.';
  const none = await post('manager', path, { reason });
  expect(none).toMatchObject({ status: 422, body: { type: 'urn:tollgate:nothing-left-to-ask' } });
  await done(post('manager', `/v1/projects/${id}/reports`, { progress: 10, forecast: 15_000_000 }));
  const failing = await projectWhen(id, 'fails', shown => shown.failing.length > 0);
  expect(failing.actions).toContain('request-exception');
  expect(failing.exceptionCauses[0]).toMatchObject({ id: 'watch-cost', kind: 'must' });
  expect((await post('manager', path, { about: 'watch-cost' })).body).toMatchObject({ errors: [{ field: 'reason' }] });
  expect((await post('manager', path, { reason, about: 'nothing' })).body).toMatchObject({ errors: [{ field: 'about' }] });
  expect((await post('gatekeeper-1', path, { reason })).status).toBe(403);
  await done(post('manager', `/v1/projects/${id}/changes`, { cost: 15_000_000, reason: 'The new offer.' }));
  await done(post('manager', path, { reason, about: 'watch-cost' }));
  const review = await openRound(id);
  const { gate, pack } = await read('gatekeeper-1', `/v1/reviews/${review}`);
  expect(gate).toMatchObject({ id: 'exception', name: 'Exception' });
  expect(pack.exception).toMatchObject({ by: 'manager', reason, about: 'watch-cost' });
  expect(pack.change).toMatchObject({ cost: 15_000_000 });
  const shown = await decide(id, review, { outcome: 'go', reason: because });
  expect(shown).toMatchObject({
    ...{ status: 'active', stage: 'scoping', passed: ['idea-screen'], baseline: { cost: 15_000_000 } },
    ...{ exceptions: [{ review, reason }], nextGate: { id: 'second-screen' } },
  });
  expect(shown.gates.at(-1)).toMatchObject({ gate: 'exception', kind: 'exception', outcome: 'go' });
  const next = await ask(id);
  expect(next).toMatch(/second-screen\.1$/);
  expect((await project(id)).open).toMatchObject({ gate: 'second-screen' });
});
