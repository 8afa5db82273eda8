/**
 * Weighs the Lambda bundles as they are deployed: size minified, and the time to import each as a ratio to a bare handler. Every import
 * happens in a fresh process; the bundles take turns, so that a busy machine slows all of them alike; the median counts.
 *
 * The budget is on the fresh process from its start until the handler is there, which is what a cold start waits for. The `import()` alone
 * is printed too: a file of one line imports in under a millisecond, so that ratio says more about the bare handler than about ours.
 *
 * The CPU that `import()` takes beyond that of a bare handler says more on a busy machine than the time that went by. What a bundle is made of is printed as a table.
 *
 *     npm run bench:bundle [-- ROUNDS]        exit code 1 when a budget is exceeded
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { bytesAtStart, type LambdaName, lambdaNames, makeBundles } from '../cdk/bundle.ts';
import { lambdaEnvironment } from '../test/support/lambda-environment.ts';
import { partsAtStart, partsTable } from './bundle-parts.ts';

const budget = { kilobytes: 420, timesBare: 20 };
const budgeted = new Set(['http', 'tasks', 'stream']);

interface Weight {
  readonly name: string;
  readonly kilobytes: number;
  /** Milliseconds of `import()`, and of the whole process from start to end. */
  readonly importing: number;
  readonly process: number;
  /** Milliseconds of CPU of `import()`, on all threads. */
  readonly cpu: number;
}

const run = promisify(execFile);

type Measured = 'importing' | 'process' | 'cpu';

/** What the fresh process does: imports one file and says how long that took. */
const probe = `const c = process.cpuUsage(); const t = process.hrtime.bigint(); await import(process.argv[1]); const ms = Number(process.hrtime.bigint() - t) / 1e6; const { user, system } = process.cpuUsage(c); console.log(JSON.stringify([ms, (user + system) / 1000])); process.exit(0);`;

async function measure(file: string): Promise<Record<Measured, number>> {
  const began = process.hrtime.bigint();
  const env = { ...lambdaEnvironment, PATH: process.env.PATH };
  const args = ['--input-type=module', '--eval', probe, pathToFileURL(file).href];
  const { stdout } = await run(process.execPath, args, { env });
  const [importing = 0, cpu = 0] = JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as number[];
  return { importing, cpu, process: Number(process.hrtime.bigint() - began) / 1e6 };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** `bytes` says what a bundle reads at its start; the size of the file when it does not. */
async function weigh(
  files: ReadonlyMap<string, string>,
  rounds: number,
  bytes: (name: string) => number | undefined,
): Promise<Weight[]> {
  const times = new Map(
    [...files.keys()].map(name => [name, { importing: [] as number[], process: [] as number[], cpu: [] as number[] }]),
  );
  for (let round = 0; round < rounds; round += 1)
    for (const [name, file] of files) {
      const measured = await measure(file);
      for (const what of ['importing', 'process', 'cpu'] as const) times.get(name)?.[what].push(measured[what]);
    }
  return [...files].map(([name, file]) => ({
    name,
    kilobytes: (bytes(name) ?? statSync(file).size) / 1024,
    importing: median(times.get(name)?.importing ?? []),
    process: median(times.get(name)?.process ?? []),
    cpu: median(times.get(name)?.cpu ?? []),
  }));
}

/** A line of the table; `over` names the budgets that are exceeded. */
function judge(weight: Weight, bare: Weight): { line: string; over: boolean } {
  const ratio = weight.importing / bare.importing;
  const whole = weight.process / bare.process;
  const tooLarge = weight.kilobytes > budget.kilobytes;
  const tooSlow = whole > budget.timesBare;
  const judged = budgeted.has(weight.name);
  const said = judged ? `${tooLarge ? 'SIZE OVER' : 'size ok'}, ${tooSlow ? 'IMPORT OVER' : 'import ok'}` : 'no budget';
  const line = [
    weight.name.padEnd(10),
    `${weight.kilobytes.toFixed(0)} KB`.padStart(8),
    `${weight.importing.toFixed(1)} ms`.padStart(10),
    `${ratio.toFixed(0)} x`.padStart(8),
    `${weight.process.toFixed(0)} ms`.padStart(10),
    `${whole.toFixed(1)} x`.padStart(7),
    `${(weight.cpu - bare.cpu).toFixed(0)} ms`.padStart(10),
    `  ${said}`,
  ].join(' ');
  return { line, over: judged && (tooLarge || tooSlow) };
}

const isLambda = (name: string): name is LambdaName => (lambdaNames as readonly string[]).includes(name);
const rounds = Number(process.argv[2] ?? 15);
const folder = mkdtempSync(join(tmpdir(), 'tollgate-bundles-'));
try {
  const made = await makeBundles(folder);
  mkdirSync(join(folder, 'bare'));
  writeFileSync(join(folder, 'bare', 'index.mjs'), 'export const handler = async () => ({});\n');
  const names = ['bare', ...lambdaNames];
  const files = new Map(names.map(name => [name, join(folder, name, 'index.mjs')]));
  const [bare, ...others] = await weigh(files, rounds, name => (isLambda(name) ? bytesAtStart(made[name]) : undefined));
  if (!bare) throw new Error('nothing was measured');
  console.log(
    `budgets: ${budget.kilobytes} KB minified, import at most ${budget.timesBare} x a bare handler; ${rounds} rounds, medians`,
  );
  console.log('lambda         size   import()   x bare    process  x bare  CPU beyond');
  console.log(
    `bare       ${`${bare.kilobytes.toFixed(1)} KB`.padStart(8)} ${`${bare.importing.toFixed(1)} ms`.padStart(10)} ${`${bare.process.toFixed(0)} ms`.padStart(19)}`,
  );
  const judged = others.map(weight => judge(weight, bare));
  for (const { line } of judged) console.log(line);
  const lambdas = lambdaNames.map(name => [name, partsAtStart(made[name])] as const);
  console.log(`\nWhat each reads before its first call:\n\n${partsTable(Object.fromEntries(lambdas))}`);
  process.exitCode = judged.some(entry => entry.over) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
