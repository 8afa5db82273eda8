/**
 * Lets people do whatever they can think of, and looks at everything after every step: `node test/proofs/random-histories.ts [steps] [seed]`.
 * Prints the steps, how many were refused, how often each act was done, and the faults; exit code 1 when there is a fault or an act was
 * not reached. The seed plays the same histories again. P1 to P5, P7, P12, P13, P21 to P25.
 */
import fc from 'fast-check';
import { actsToReach, Tallied } from '../support/histories/acts.ts';
import { everyExportIsIntact } from '../support/histories/exported.ts';
import { faultsOf } from '../support/histories/invariants.ts';
import { everyStreamFoldsFromItsBeginning } from '../support/histories/of-offices.ts';
import { play, randomHistory } from '../support/random-histories.ts';

const wanted = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 20_260_302);
if (!Number.isInteger(wanted) || wanted < 1 || !Number.isInteger(seed)) {
  console.error('usage: node test/proofs/random-histories.ts [steps=100000] [seed=20260302]');
  process.exit(2);
}

const chunk = 50;
const tallied = new Tallied();
let histories = 0;
let faults = 0;

function fault(text: string): void {
  faults += 1;
  if (faults <= 10) console.error(text);
}

while (tallied.steps < wanted) {
  for (const history of fc.sample(randomHistory, { numRuns: chunk, seed: seed + histories })) {
    histories += 1;
    const where = `history ${histories} of seed ${seed}, ${history.days.length} days`;
    const world = play(history, step => {
      tallied.count(step);
      for (const found of faultsOf(step)) fault(`${found} (${where}, after ${step.command.type} by ${step.by ?? 'a workflow'})`);
    });
    const unfolded = everyStreamFoldsFromItsBeginning({ world });
    if (unfolded !== undefined) fault(`${unfolded} (${where})`);
    const forged = everyExportIsIntact({ world });
    if (forged !== undefined) fault(`${forged} (${where})`);
  }
  if (process.stdout.isTTY) process.stdout.write(`\r${tallied.steps} of ${wanted} steps`);
}
if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');

for (const [act, times] of [...tallied.acts].sort(([left], [right]) => (left < right ? -1 : 1)))
  console.log(`${String(times).padStart(8)} ${act}`);
const unreached = actsToReach.filter(act => (tallied.acts.get(act) ?? 0) <= 5);
if (unreached.length > 0) console.error(`not reached more than five times: ${unreached.join(', ')}`);
console.log(`${tallied.steps} steps in ${histories} histories, ${tallied.refused} refused, ${faults} faults, seed ${seed}`);
process.exitCode = faults === 0 && (unreached.length === 0 || wanted < 10_000) ? 0 : 1;
