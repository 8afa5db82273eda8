/** P8 in a minute: a dozen points of the crash proof, spread over a whole life. `npm run proofs` tries all of them. */
import { expect, it } from 'vitest';
import { countPoints, spread, tryPoints } from './crash-runs.ts';

it('P8: a life killed at any point goes on after a restart: nothing lost, nothing twice, nothing stuck', {
  timeout: 180_000,
}, async () => {
  const all = await countPoints();
  expect(all).toBeGreaterThan(300);
  const tried = await tryPoints(spread(all, 12));
  expect(tried.flatMap(({ point, call, faults }) => faults.map(fault => `point ${point} (${call}): ${fault}`))).toEqual([]);
  expect(tried.filter(({ call }) => /^(before|after) /.test(call))).toHaveLength(12);
});
