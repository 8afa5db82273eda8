/**
 * Not a Lambda: what an operator runs to restore facts, or to see that it could be done, with credentials of their own (docs/operations.md, Restore
 * from backup). Reads only, until steps are named that may change something.
 *
 *     npm run restore-drill -- --stage dev
 */
import { parseArgs } from 'node:util';
import { toInstant } from '#domain/values/time.ts';
import { play } from './restore/play.ts';
import { steps } from './restore/steps.ts';
import { openOperator } from './wiring/operator.ts';

const names = steps.filter(step => !step.reads).map(step => step.name);

const help = `Usage: npm run restore-drill -- --stage STAGE [--region REGION] [--at INSTANT] [--target TABLE] [--apply STEPS]

Restores the table of facts to a new table, points the service at it and makes everything anew that follows from facts; each step says what
it did, what to check, and how long it took. Without --apply it reads and changes nothing.

Options:
  --stage STAGE      the deployment
  --region REGION    where it runs (eu-west-1)
  --at INSTANT       what to restore, e.g. 2026-11-26T09:00:00Z; the latest instant that can be restored when left out
  --target TABLE     the new table; that of now with -r1, or the next number
  --apply STEPS      steps that may change something, with commas between: ${names.join(', ')}; or all of them

While the service runs, “--apply restore,protect” makes a table beside it and holds it against the public log. Delete that table afterwards.`;

interface Asked {
  readonly stage: string;
  readonly region: string;
  readonly at: string | undefined;
  readonly target: string | undefined;
  readonly apply: ReadonlySet<string>;
}

/** What the words ask for. Throws one line for what cannot be understood; undefined when help is wanted. */
function asked(words: string[]): Asked | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: words,
    options: { stage: text, region: text, at: text, target: text, apply: text, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return undefined;
  const { stage, region = 'eu-west-1', at, target, apply = '' } = values;
  if (!stage) throw new Error('Name the deployment: --stage STAGE.');
  if (at !== undefined && Number.isNaN(Date.parse(at)))
    throw new Error(`--at is ${at}; give an instant such as 2026-11-26T09:00:00Z.`);
  const given = apply === 'all' ? names : apply.split(',').filter(Boolean);
  const unknown = given.find(name => !names.includes(name));
  if (unknown !== undefined) throw new Error(`--apply names ${unknown}; there are ${names.join(', ')}, or all.`);
  return { stage, region, target, at: at === undefined ? undefined : toInstant(Date.parse(at)), apply: new Set(given) };
}

/** `tollgate-dev-facts` is followed by `tollgate-dev-facts-r1`, and that by `-r2`. */
function nextName(table: string): string {
  const [, base = table, number = '0'] = /^(.*)-r(\d+)$/.exec(table) ?? [];
  return `${base}-r${Number(number) + 1}`;
}

async function main(words: string[]): Promise<number> {
  const given = asked(words);
  if (!given) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const { stage, region, at, apply } = given;
  const operator = openOperator({ stage, region });
  const facts = `tollgate-${stage}-facts`;
  const inUse = (await operator.service()).facts;
  // Once the service runs on the new table, later steps still mean that one.
  const target = given.target ?? (inUse !== facts && !apply.has('restore') ? inUse : nextName(inUse));
  const source = inUse === target ? facts : inUse;
  const drill = { operator, stage, source, target, at };
  const say = (line: string) => process.stdout.write(`${line}\n`);
  return (await play({ drill, apply, say, now: () => performance.now() })) ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
