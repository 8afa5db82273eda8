/** P14: the log's sequencing and publishing, killed with SIGKILL before and after calls of its ports. All of them: node test/proofs/log-crash.ts. */
import { expect, test } from 'vitest';
import { tryLogPoints } from './log-crash-points.ts';

test('P14: a log that is killed while it grows loses no entry, takes none twice, and publishes no two states that contradict each other', async () => {
  const { all, tried } = await tryLogPoints(9);
  expect(all).toBeGreaterThan(80);
  expect(tried.map(({ point, call, faults }) => [point, call, faults])).toEqual(
    tried.map(({ point }) => [point, expect.stringMatching(/^(before|after) \w+\.\w+$/), []]),
  );
}, 300_000);
