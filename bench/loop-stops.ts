/**
 * How long the event loop of this process stands still, and why: by the clock, on the processor, collecting garbage, and waiting for a processor that others
 * of the machine have. What is left of a stop is waiting for the disk, or for helper threads. Linux says how long a thread waited for a processor; elsewhere that is 0.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

/** All in milliseconds. */
export interface Stop {
  /** When it began, by `performance.now()`. */
  readonly at: number;
  /** For how long nothing else was heard. */
  readonly ms: number;
  /** Of that, the thread's own work. */
  readonly processor: number;
  /** Of that, waiting for a processor that others had: the machine's, not the program's. */
  readonly queued: number;
  /** Of that, garbage collections. */
  readonly garbage: number;
}

export const noStop: Stop = { at: 0, ms: 0, processor: 0, queued: 0, garbage: 0 };

/** The loop is looked at this often, ms: a stop is known to that. */
const every = 2;

/** Ticks that come no later than this are none, ms. */
const least = 5;

/** Every stop of the loop while some work is done, in order. */
export async function stopsDuring(work: () => Promise<unknown>): Promise<Stop[]> {
  const collections: PerformanceEntry[] = [];
  const observer = new PerformanceObserver(list => void collections.push(...list.getEntries()));
  observer.observe({ entryTypes: ['gc'] });
  const usage = threadUsage();
  const stops: Omit<Stop, 'garbage'>[] = [];
  let last = performance.now();
  let before = usage.read();
  const timer = setInterval(() => {
    const [now, after] = [performance.now(), usage.read()];
    const ms = now - last - every;
    if (ms >= least)
      stops.push({ at: last, ms, processor: after.processor - before.processor, queued: after.queued - before.queued });
    [last, before] = [now, after];
  }, every);
  try {
    await wait(10);
    stops.length = 0;
    await work();
    await wait(10);
  } finally {
    clearInterval(timer);
    await wait(20);
    observer.disconnect();
    usage.close();
  }
  return stops.map(stop => ({ ...stop, garbage: within(stop, collections) }));
}

/** The longest by the clock, and the one with the most work of the program itself in it. */
export function longestOf(stops: readonly Stop[]): { readonly byClock: Stop; readonly byWork: Stop } {
  const most = (of: (stop: Stop) => number) => stops.reduce((found, stop) => (of(stop) > of(found) ? stop : found), noStop);
  return { byClock: most(({ ms }) => ms), byWork: most(({ processor }) => processor) };
}

/** By the clock, and what of it was what. */
export function stopInWords(stop: Stop): string {
  const { ms, processor, garbage, queued } = stop;
  if (ms === 0) return `under ${least}`;
  const rest = Math.max(0, ms - processor - queued);
  const parts = {
    processor,
    'disk or helpers': rest,
    'waiting for a processor': queued,
    'garbage collection under way': garbage,
  };
  const said = Object.entries(parts).flatMap(([name, part]) => (part >= 1 ? [`${name} ${part.toFixed(0)}`] : []));
  return `${ms.toFixed(0)} (${said.join(', ')})`;
}

function within({ at, ms }: Pick<Stop, 'at' | 'ms'>, collections: readonly PerformanceEntry[]): number {
  const until = at + ms + every;
  return collections
    .filter(({ startTime }) => startTime >= at && startTime < until)
    .reduce((sum, { duration }) => sum + duration, 0);
}

/** Milliseconds that the main thread has worked, and has waited for a processor, so far. */
function threadUsage() {
  const file = openOrNone('/proc/self/schedstat');
  const bytes = Buffer.alloc(64);
  return {
    read(): { processor: number; queued: number } {
      const { user, system } = process.threadCpuUsage();
      if (file === undefined) return { processor: (user + system) / 1000, queued: 0 };
      const [worked = 0, queued = 0] = bytes
        .toString('latin1', 0, readSync(file, bytes, 0, 64, 0))
        .split(' ')
        .map(Number);
      return { processor: worked / 1e6, queued: queued / 1e6 };
    },
    close: () => file !== undefined && closeSync(file),
  };
}

function openOrNone(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch {
    return undefined;
  }
}
