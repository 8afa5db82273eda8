/** A host whose store cannot be written any longer, because the thread that writes has ended, says so to whoever watches over it, and goes on to read. */
import type { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { demoProjects, proposalOf } from '#local/demo/facts.ts';
import { startTestHost } from '#test/support/host.ts';

it('when the thread that writes has ended, /healthz says that nothing is stored and what to do; reading goes on, and the host ends in order', async () => {
  const threads: Worker[] = [];
  const note = (thread: Worker) => void threads.push(thread);
  process.on('worker', note);
  onTestFinished(() => void process.off('worker', note));
  const host = await startTestHost();
  const health = async () => (await host.raw('/healthz')).body;
  expect([threads.length, await health()]).toMatchObject([1, { status: 'ok' }]);
  await threads[0]?.terminate();
  expect(await health()).toMatchObject({
    status: 'degraded',
    problems: [expect.stringMatching(/^Nothing is stored any longer: .* Start the host again\. Reading goes on\.$/)],
  });
  expect((await host.send('admin', { method: 'GET', path: '/v1/offices/demo' })).status).toBe(200);
  const proposed = await host.send('sponsor', { method: 'POST', path: '/v1/proposals', body: proposalOf(demoProjects[0]!) });
  expect(proposed.status).toBe(500);
  await host.close();
});
