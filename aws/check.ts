/**
 * Not a Lambda: what an operator runs to hold everything that is derived from facts against the facts, with credentials that may read (docs/operations.md).
 * Writes nothing.
 *
 *     npm run check-deployment -- --stage dev
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { toInstant } from '#domain/values/time.ts';
import { asText } from '#functions/check/as-text.ts';
import { checkTwice } from '#functions/check/check.ts';
import { openChecked } from './wiring/checked.ts';

const help = `Usage: npm run check-deployment -- --stage STAGE [--region REGION] [--again SECONDS] [--json]

Reads every fact, row, folded state, execution and file of the deployment and names what differs from the facts. Exit code 0: everything agrees;
1: something differs, each with what to do; 2: it could not be read. What differs is looked at again after a minute (--again), because the service works meanwhile.`;

const say = (text: string) => process.stdout.write(`${text}\n`);

async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { stage: text, region: text, again: text, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help || !values.stage) {
    say(help);
    return values.help ? 0 : 2;
  }
  const stored = await openChecked({ stage: values.stage, region: values.region ?? 'eu-west-1' });
  const tell = (done: number) => {
    if (done % 1_000 === 0) process.stderr.write(`${done} histories looked at\n`);
  };
  const checked = await checkTwice(stored, { now: toInstant(Date.now()), tell }, () => wait(Number(values.again ?? 60) * 1_000));
  say(values.json ? JSON.stringify({ ok: checked.findings.length === 0, ...checked }) : asText(checked));
  return checked.findings.length === 0 ? 0 : 1;
}

process.exitCode = await main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  return 2;
});
