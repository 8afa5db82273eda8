/**
 * `node bench/lab-host.ts FOLDER PROJECTS [copied]`: fills a state folder, starts the local host on it anew, so that nothing is warm, and prints a line
 * of JSON. Each line it is sent is answered with what the store was asked for since the last one. Ends with its parent. `copied`: a hundred projects are made through the API, all others are
 * told again from them.
 */
import { createInterface } from 'node:readline';
import type { ViewPage } from '#domain/ports.ts';
import { log } from '#functions/kit/log.ts';
import { aroundPorts } from '#test/support/around-ports.ts';
import { progressBar } from '../local/cli/progress.ts';
import { sendInProcess } from '../local/demo/send.ts';
import { startHost } from '../local/host/host.ts';
import { copyProjects } from './copied-projects.ts';
import { benchSignIn } from './fixtures.ts';
import { seedLab } from './lab-seed.ts';

// What the host's schedules say would stand among the lines that are asked for.
log.setLogLevel('SILENT');

const [folder = '', projects = '100', copied] = process.argv.slice(2);
const originals = copied === undefined ? Number(projects) : Math.min(Number(projects), 100);

/** What the store was asked for. */
export interface StoreReads {
  calls: number;
  /** Rows of lists that it gave. */
  rows: number;
}

const reads: StoreReads = { calls: 0, rows: 0 };
const counted = new Set(['views.page', 'views.some', 'views.get', 'facts.read', 'snapshots.load']);

function count(call: string, _args: readonly unknown[], answer: unknown): void {
  if (!counted.has(call)) return;
  reads.calls += 1;
  if (call === 'views.page') reads.rows += (answer as ViewPage).rows.length;
  if (call === 'views.some') reads.rows += (answer as unknown[]).length;
}

const began = performance.now();
const bar = progressBar(`Seeding ${projects} projects`, false);
const seeding = await startHost({ folder, port: 0, signIn: benchSignIn });
await seedLab({ app: seeding.app, send: sendInProcess(seeding.handler), factStream: seeding.factStream }, originals, bar.at);
bar.end();
await seeding.close();
if (originals < Number(projects)) copyProjects(folder, Math.round(Number(projects) / originals) - 1, () => undefined);
const seeded = performance.now();
const host = await startHost({
  folder,
  port: 0,
  signIn: benchSignIn,
  around: ports => aroundPorts(ports, { before: () => undefined, after: count }),
});
await host.factStream.idle();
const ready = performance.now();
console.log(JSON.stringify({ url: host.url, seededIn: (seeded - began) / 1000, startedIn: (ready - seeded) / 1000 }));

const lines = createInterface({ input: process.stdin });
lines.on('line', () => {
  console.log(JSON.stringify(reads));
  Object.assign(reads, { calls: 0, rows: 0 });
});
lines.on('close', () => void host.close().then(() => process.exit(0)));
