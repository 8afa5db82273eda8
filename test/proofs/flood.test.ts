/** One caller's flood does not delay another's decision, in a few seconds and by counts alone: `node test/proofs/flood.ts` measures the times. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { flood } from '#test/support/flood.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { castBallots, openRoundFor } from './flood-ballots.ts';

let host: TestHost;
beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host?.close());

const requests = 3_200;

it('ballots of another person are all stored while one caller floods, before the flood is answered, and what is turned away says when to come again', async () => {
  const review = await openRoundFor(host.url);
  const token = await host.tokenOf('auditor');
  let answered = false;
  const flooding = flood({ url: host.url, token, requests, connections: 32 }).then(answers => {
    answered = true;
    return answers;
  });
  const { failed } = await castBallots(host.url, review, { ballots: 5, everyMs: 10 });
  expect([failed, answered]).toEqual([0, false]);
  const { byStatus, turnedAwayWithRetryAfter, answered: count } = await flooding;
  expect(count).toBeLessThanOrEqual(requests);
  expect(Object.keys(byStatus).sort()).toEqual(['200', '429']);
  expect(turnedAwayWithRetryAfter).toBe(byStatus['429']);
  expect(byStatus['200']).toBeGreaterThanOrEqual(1_000);
});
