/** What a start of the local host costs on a large portfolio: what it reads, how soon it answers, what it does by itself afterwards. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { progressBar } from '../local/cli/progress.ts';
import { sendInProcess } from '../local/demo/send.ts';
import { startHost } from '../local/host/host.ts';
import { copyProjects } from './copied-projects.ts';
import { benchSignIn } from './fixtures.ts';
import { seedLab } from './lab-seed.ts';
import { stopInWords } from './loop-stops.ts';
import { printTable } from './measure.ts';
import type { Started } from './start-child.ts';

/** A folder that is given stays, and is not filled again. */
export async function start(projects: number, given?: string): Promise<void> {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'tollgate-start-'));
  try {
    if (!existsSync(join(folder, 'facts.db'))) await fill(folder, projects);
    const first = await startedOn(folder);
    printStarts([first, await startedOn(folder)], projects);
  } finally {
    if (given === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** Projects that are made through the API; there are more by telling them again under other ids. */
const original = 100;

/** Projects of which four in ten wait in an open round; above a hundred, hundreds of them. */
export async function fill(folder: string, projects: number): Promise<void> {
  const made = Math.min(projects, original);
  mkdirSync(folder, { recursive: true });
  const host = await startHost({ folder, port: 0, signIn: benchSignIn });
  const bar = progressBar(`Seeding ${made} projects`, false);
  await seedLab({ app: host.app, send: sendInProcess(host.handler), factStream: host.factStream }, made, bar.at);
  bar.end();
  await host.close();
  const times = Math.ceil(projects / made) - 1;
  if (times === 0) return;
  const copying = progressBar(`Copying them until there are ${made * (times + 1)}`, false);
  copyProjects(folder, times, done => copying.at(done, made * (times + 1)));
  copying.end();
}

async function startedOn(folder: string): Promise<Started> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start-child.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await text(child.stdout);
  const line = said.split('\n').findLast(each => each.startsWith('{"firstAnswerMs"'));
  if (line === undefined) throw new Error('The host of this section has ended; what it said is above.');
  return JSON.parse(line) as Started;
}

function printStarts(starts: readonly Started[], projects: number): void {
  console.log(`\nStarts of the host on ${projects} projects, four in ten with an open round; load ${loadavg()[0]?.toFixed(1)}\n`);
  const row = (name: string, of: (started: Started) => number) => [name, ...starts.map(started => of(started).toFixed(0))];
  printTable(
    ['what', 'first start', 'second start'],
    [
      row('ms to the first answer', started => started.firstAnswerMs),
      row('ms of processor time until then', started => started.processorMs),
      row('SQL statements until then', started => started.statements),
      row('states entered by the start', started => started.statesEntered),
      row('facts added by the start', started => started.factsAdded),
      row('MB of memory', started => started.megabytes),
    ],
  );
  console.log('\nStops of the event loop in ms: by the clock, and of them the work of the program itself, on the processor.\n');
  printTable(
    ['during', 'start', 'longest by the clock', 'most work in one', 'over 50 by the clock', 'over 50 of work', 'seconds'],
    starts.flatMap(({ stops }, start) =>
      Object.entries(stops).map(([name, { byClock, byWork, long, longWork, seconds }]) => [
        ...[name, start + 1, stopInWords(byClock), byWork.processor, long, longWork, seconds.toFixed(0)],
      ]),
    ),
  );
}
