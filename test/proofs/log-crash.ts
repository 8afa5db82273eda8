/**
 * P14: a log whose sequencing and publishing are killed with SIGKILL before and after every call of every port. Exits with 1 when a leaf was lost
 * or taken twice, or when two checkpoints contradict each other.
 *
 *     node test/proofs/log-crash.ts
 */
import { tryLogPoints } from './log-crash-points.ts';

const { all, tried } = await tryLogPoints(1);
for (const { point, call, faults } of tried)
  for (const fault of faults ?? ['it did not go on']) console.error(`point ${point} (${call}): ${fault}`);
const bad = tried.filter(({ call, faults }) => call === undefined || faults?.length !== 0);
console.log(`points of the log killed at ${tried.length} of ${all}, with faults ${bad.length}`);
process.exit(bad.length > 0 || all < 80 ? 1 : 0);
