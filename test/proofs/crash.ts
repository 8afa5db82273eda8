/**
 * P8: a whole life of a project, killed with SIGKILL before and after every call of every port and at every state of every workflow, and
 * each time lived to its end by a new process. Exits with 1 when anything was lost, doubled, stuck or otherwise not as it should be.
 *
 *     node test/proofs/crash.ts [--points all|N]
 */
import { parseArgs } from 'node:util';
import { countPoints, spread, type Tried, tryPoints } from './crash-runs.ts';

const { values } = parseArgs({ options: { points: { type: 'string', default: 'all' } } });
const wanted = values.points === 'all' ? Number.POSITIVE_INFINITY : Number(values.points);
if (!(wanted >= 1)) {
  console.error(`--points is ${values.points}; give a number from 1, or all.`);
  process.exit(2);
}

const all = await countPoints();
const points = spread(all, wanted);
const began = performance.now();
let done = 0;
const tried = await tryPoints(points, ({ point, call, faults }) => {
  done += 1;
  for (const fault of faults) console.error(`point ${point} (${call}): ${fault}`);
  if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${points.length} points `);
});
if (process.stdout.isTTY) process.stdout.write('\r');

const sum = (what: 'lost' | 'doubled' | 'stuck') => tried.reduce((total, entry) => total + entry[what], 0);
const reached = tried.filter(entry => !entry.call.startsWith('not reached'));
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
console.log(
  `points tried ${reached.length}, facts lost ${sum('lost')}, decisions doubled ${sum('doubled')}, executions stuck ${sum('stuck')}`,
);
console.log(`A life has ${all} points: ${kinds(reached)}. ${minutes} minutes.`);
// What is done together counts once, so lives differ in how many points they have, and the last ones may lie beyond the end of one.
const blind = reached.length < points.length * 0.9;
if (blind) console.error(`only ${reached.length} of ${points.length} points were reached: the proof does not see enough`);
process.exit(tried.some(entry => entry.faults.length > 0) || blind ? 1 : 0);

/** How many points there were at each port. */
function kinds(entries: readonly Tried[]): string {
  const ports = Map.groupBy(entries, entry => entry.call.replace(/^(before|after) /, '').split(/[. ]/)[0] ?? '');
  return [...ports].map(([port, own]) => `${port} ${own.length}`).join(', ');
}
