/**
 * Three years of one office, simulated: projects as large, long and late as published ones, five boards, reports every month, people who are late, away, or
 * leave; then a time in which nobody does anything. The whole engine plays it in virtual time; oracles that were written apart look at every commit and every
 * day. Prints what came of it, and each fault; exit code 1 when there is one. The seed plays the same years again.
 *
 *     node test/proofs/three-years.ts [--projects 300] [--days 1096] [--silent 200] [--seed 20260105]
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { judged } from '../support/three-years/judged.ts';

/** Nothing here has to outlive the process: where the machine has a file system in memory, no time goes into waiting for a disk. */
if (process.env.TMPDIR === undefined && existsSync('/dev/shm')) process.env.TMPDIR = '/dev/shm';

const size = asked();
const began = performance.now();
const { lines, faults } = await judged(size, day => {
  if (process.stdout.isTTY && day % 10 === 0) process.stdout.write(`\rday ${day} of ${size.days}`);
});
if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
for (const line of lines) console.log(line);
for (const fault of faults.slice(0, 40)) console.error(fault);
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(
  `${size.projects} projects over ${size.days} days and ${size.silentDays} of silence, seed ${size.seed}: ${faults.length} faults; ${seconds} s`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

function asked() {
  const { values } = parseArgs({
    options: {
      projects: { type: 'string', default: '300' },
      days: { type: 'string', default: '1096' },
      silent: { type: 'string', default: '200' },
      seed: { type: 'string', default: '20260105' },
    },
  });
  const [projects, days, silentDays, seed] = [values.projects, values.days, values.silent, values.seed].map(Number);
  if (projects && days && silentDays !== undefined && seed !== undefined && [projects, days, silentDays, seed].every(isWhole))
    return { projects, days, silentDays, seed };
  console.error(
    'usage: node test/proofs/three-years.ts [--projects 1 or more] [--days 1 or more] [--silent days] [--seed number]',
  );
  return process.exit(2);
}

function isWhole(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
