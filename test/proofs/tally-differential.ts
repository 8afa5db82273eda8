/**
 * Compares the tally with its second implementation over many random rounds: `node test/proofs/tally-differential.ts [count] [seed]`.
 * Prints `N rounds, D differences`; exit code 1 when there is any difference, with the first ten of them on stderr. P5.
 */
import fc from 'fast-check';
import { difference, pollArbitrary } from '../support/polls.ts';

const chunk = 1_000;
const count = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 20_260_302);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error('usage: node test/proofs/tally-differential.ts [count=100000] [seed=20260302]');
  process.exit(2);
}

let differences = 0;
for (let done = 0; done < count; done += chunk) {
  const rounds = fc.sample(pollArbitrary, { numRuns: Math.min(chunk, count - done), seed: seed + done });
  for (const poll of rounds) {
    const found = difference(poll);
    if (found === undefined) continue;
    differences += 1;
    if (differences <= 10) console.error(found);
  }
  if (process.stdout.isTTY) process.stdout.write(`\r${Math.min(done + chunk, count)} of ${count} rounds`);
}
if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
console.log(`${count} rounds, ${differences} differences`);
process.exitCode = differences === 0 ? 0 : 1;
