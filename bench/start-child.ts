/**
 * `node bench/start-child.ts FOLDER`: starts the local host on a state folder and prints one line of JSON: what the start read, how long it was until
 * the first answer, and what the host did by itself in the seconds after it.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { FactFeed } from '#domain/ports.ts';
import { runSchedule } from '#functions/schedules.ts';
import { startHost } from '../local/host/host.ts';
import { benchSignIn } from './fixtures.ts';
import { countSqlite } from './sqlite-counts.ts';

export interface Started {
  /** Milliseconds from the beginning of the start to the first answer over HTTP. */
  readonly firstAnswerMs: number;
  readonly statements: number;
  /** States that workflows entered, and facts that were added, by the start alone. */
  readonly statesEntered: number;
  readonly factsAdded: number;
  /** Megabytes of memory that the process has then. */
  readonly megabytes: number;
  /** Milliseconds for which nothing else was heard, at most, in the five seconds after the start and while each schedule ran. */
  readonly stops: Readonly<Record<string, number>>;
}

const schedules = ['watch-criteria', 'recover-recent', 'recover-all', 'look-at-duties', 'close-due-rounds'] as const;

const [folder = ''] = process.argv.slice(2);
const { counts, stop } = await countSqlite();
const began = performance.now();
let entered = 0;
const onHistory = ({ type }: { type: string }) => {
  if (type === 'entered') entered += 1;
};
const host = await startHost({ folder, port: 0, signIn: benchSignIn, onHistory });
await fetch(`${host.url}/healthz`);
const firstAnswerMs = performance.now() - began;
const { statements } = counts;
const before = await lastPosition(host.wired.feed);
stop();
const stops: Record<string, number> = { 'after the start': await longestStop(() => wait(5_000)) };
const [statesEntered, factsAdded] = [entered, (await lastPosition(host.wired.feed)) - before];
const megabytes = process.memoryUsage().rss / 1024 / 1024;
for (const id of schedules) stops[id] = await longestStop(() => runSchedule(id, host.app));
const started: Started = { firstAnswerMs, statements, statesEntered, factsAdded, megabytes, stops };
console.log(JSON.stringify(started));
await host.close();
process.exit(0);

async function longestStop(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await wait(20);
  delay.reset();
  await work();
  await wait(20);
  delay.disable();
  return delay.max / 1e6;
}

async function lastPosition(feed: FactFeed): Promise<number> {
  let position = 0;
  for (let step = 2 ** 30; step >= 1; step /= 2) if ((await feed.after(position + step - 1, 1)).length > 0) position += step;
  return position;
}
