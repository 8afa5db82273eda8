/** Counts what AWS would be asked for, prints the tables of money, and, when asked, writes counts and tables where they are kept. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportOf } from '#functions/kit/export.ts';
import { assumptions, type Counted, type Operations, prices } from './cost.ts';
import { filled, sectionsOf } from './cost-tables.ts';
import { type Counts, openCounted } from './counted.ts';
import { fiveGates, oneLifecycle, prepare } from './journeys.ts';
import { countIdle, countLooks, countPages } from './looks.ts';

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
    await oneLifecycle(world);
    const lifecycle = billedIn(world.take());
    const id = await fiveGates(world);
    const project = billedIn(world.take());
    const kilobytes = Math.ceil(JSON.stringify(await exportOf(world.app, id)).length / 1024);
    const pageReads = await countPages(world, id);
    const looks = await countLooks(world);
    return { date: new Date().toISOString().slice(0, 10), lifecycle, project, kilobytes, pageReads, looks, idleReads };
  } finally {
    await world.close();
  }
}

/** Calls of DynamoDB are not billed, their units are. */
function billedIn({ dynamoReads: _reads, dynamoWrites: _writes, ...operations }: Counts): Operations {
  return operations;
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
  writeFileSync(countsFile, `${JSON.stringify(counted, undefined, 2)}\n`);
  for (const page of pages) {
    const file = join(root, page);
    writeFileSync(file, filled(readFileSync(file, 'utf8'), sections));
  }
  console.log(`Written: bench/counts.json, ${pages.join(', ')}.`);
}
