/** Counts what AWS would be asked for, prints the tables of money, and, when asked, writes counts and tables where they are kept. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportOf } from '#functions/kit/export.ts';
import { assumptions, type Counted, type Operations, prices } from './cost.ts';
import { filled, sectionsOf } from './cost-tables.ts';
import { type Counts, openCounted } from './counted.ts';
import { fiveGates, oneLifecycle, prepare } from './journeys.ts';
import { countLog } from './log-counts.ts';
import { countIdle, countLooks, countPages } from './looks.ts';
import { type Mailed, mailsByOffice, mailsBySetting, mailsOfYear } from './mails.ts';

const root = join(import.meta.dirname, '..');
const countsFile = join(root, 'bench/counts.json');
/** Pages with sections that are reckoned from the counts. */
export const pages = ['docs/scale.md', 'docs/performance.md'] as const;

async function countAll(): Promise<Counted> {
  const world = await openCounted();
  try {
    await prepare(world);
    const idleReads = await countIdle(world);
    await oneLifecycle(world);
    world.take();
    await world.told();
    await oneLifecycle(world);
    const lifecycle = billedIn(world.take(), mailsOfYear(await world.told(), assumptions));
    const id = await fiveGates(world);
    const operations = world.take();
    const told = await world.told();
    const project = billedIn(operations, mailsOfYear(told, assumptions));
    const offices = mailsByOffice(told);
    const settings = mailsBySetting(told);
    const kilobytes = Math.ceil(JSON.stringify(await exportOf(world.app, id)).length / 1024);
    const pageReads = await countPages(world, id);
    const looks = await countLooks(world);
    const log = await countLog();
    return {
      date: new Date().toISOString().slice(0, 10),
      lifecycle,
      project,
      pieces: told.length,
      offices,
      settings,
      kilobytes,
      pageReads,
      looks,
      log,
      idleReads,
    };
  } finally {
    await world.close();
  }
}

/** Writes for a mail that the schedule sends: that it is about to go, that somebody was asked, that it went. */
const writesAMail = 3;

/**
 * Calls of DynamoDB are not billed, their units are. Mails are those of a year: each is told of by SES in a call, and those that waited are sent and
 * forgotten by the schedule.
 */
function billedIn(
  { dynamoReads: _reads, dynamoWrites: _writes, ...done }: Counts,
  { mails, gathered, waited }: Mailed,
): Operations {
  const calls = Math.round(done.lambdaInvocations + mails);
  return { ...done, mails, lambdaInvocations: calls, writeUnits: Math.round(done.writeUnits + gathered * writesAMail + waited) };
}

/** `keep`: writes bench/counts.json and the sections of the pages. */
export async function operations({ keep }: { keep: boolean }): Promise<void> {
  const counted = await countAll();
  const sections = sectionsOf(counted);
  console.log(`AWS operations, counted\n\n${sections.counted}\n`);
  console.log(`A project of five gates leaves ${counted.kilobytes} KB of facts.\n`);
  console.log(`Dollars by ${prices.region} list prices (bench/prices.json). Assumed: ${JSON.stringify(assumptions)}\n`);
  console.log(`${sections.cost}\n\n${sections.idle}\n`);
  if (!keep) return;
  // Lists of numbers on one line, as the formatter leaves them.
  const text = JSON.stringify(counted, undefined, 2).replace(/\[[\d.,\s]+\]/g, list =>
    list.replaceAll(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'),
  );
  writeFileSync(countsFile, `${text}\n`);
  for (const page of pages) {
    const file = join(root, page);
    writeFileSync(file, filled(readFileSync(file, 'utf8'), sections));
  }
  console.log(`Written: bench/counts.json, ${pages.join(', ')}.`);
}
