/**
 * `node bench/start-child.ts FOLDER`: starts the local host on a state folder and prints one line of JSON: what the start read, how long it was until
 * the first answer, and what the host did by itself in the seconds after it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { FactFeed } from '#domain/ports.ts';
import { runSchedule } from '#functions/schedules.ts';
import { checkLists } from '../local/host/check-lists.ts';
import { startHost } from '../local/host/host.ts';
import { benchSignIn, withoutSchedules } from './fixtures.ts';
import { longestOf, type Stop, stopsDuring } from './loop-stops.ts';
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
  /** Milliseconds of processor time until the first answer. */
  readonly processorMs: number;
  /** For how long nothing else was heard, at most, in the five seconds after the start and while each schedule ran. */
  readonly stops: Readonly<Record<string, Stops>>;
}

export interface Stops {
  readonly byClock: Stop;
  /** The one with the most work of the program itself in it. */
  readonly byWork: Stop;
  /** How many were longer than 50 ms, by the clock and on the processor. */
  readonly long: number;
  readonly longWork: number;
  /** Seconds that the work took, or was looked at. */
  readonly seconds: number;
}

/** Longer work goes on beside what follows it, so that a bench ends: the last of them, and what a million facts take to be held against their lists. */
const longestLook = 20_000;

/** All but those that publish what copies of projects have never been in (the public log). */
const schedules = [
  ...(['look-at-duties', 'close-due-rounds', 'send-waiting-mails', 'deliver-webhooks', 'keep-retention'] as const),
  ...(['note-outlooks', 'watch-criteria', 'recover-all', 'recover-recent'] as const),
];

const [folder = ''] = process.argv.slice(2);
const { counts, stop } = await countSqlite();
const [began, used] = [performance.now(), process.cpuUsage()];
let entered = 0;
const onHistory = ({ type }: { type: string }) => {
  if (type === 'entered') entered += 1;
};
const host = await startHost({ folder, port: 0, signIn: benchSignIn, onHistory, clock: withoutSchedules });
await fetch(`${host.url}/healthz`);
const firstAnswerMs = performance.now() - began;
const { user, system } = process.cpuUsage(used);
const processorMs = (user + system) / 1000;
const { statements } = counts;
const before = await lastPosition(host.wired.feed);
stop();
const stops: Record<string, Stops> = { 'after the start': await stopsOf(() => wait(5_000)) };
const [statesEntered, factsAdded] = [entered, (await lastPosition(host.wired.feed)) - before];
const megabytes = process.memoryUsage().rss / 1024 / 1024;
for (const id of schedules) stops[id] = await stopsOf(() => runSchedule(id, host.app));
const { feed, checkedViews: views } = host.wired;
if (views)
  stops['check-lists'] = await stopsOf(() => checkLists({ app: host.app, feed, views, followed: () => Number.MAX_SAFE_INTEGER }));
const started: Started = { firstAnswerMs, processorMs, statements, statesEntered, factsAdded, megabytes, stops };
console.log(JSON.stringify(started));
process.exit(0);

async function stopsOf(work: () => Promise<unknown>): Promise<Stops> {
  const began = performance.now();
  const found = await stopsDuring(() => Promise.race([work(), wait(longestLook, undefined, { ref: false })]));
  const long = found.filter(({ ms }) => ms > 50).length;
  const longWork = found.filter(({ processor }) => processor > 50).length;
  return { ...longestOf(found), long, longWork, seconds: (performance.now() - began) / 1000 };
}

async function lastPosition(feed: FactFeed): Promise<number> {
  let position = 0;
  for (let step = 2 ** 30; step >= 1; step /= 2) if ((await feed.after(position + step - 1, 1)).length > 0) position += step;
  return position;
}
