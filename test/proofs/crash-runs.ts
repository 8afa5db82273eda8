/**
 * Lives killed at chosen points, each finished by a process that is started afterwards. To start half as many processes, the one that
 * finishes a life then begins the next: it has opened nothing that the new life could lean on.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Findings } from './crash-checks.ts';
import type { Orders, Said } from './crash-child.ts';

export interface Tried extends Findings {
  /** Counted from 1. */
  readonly point: number;
  /** What was being done there: `before facts.append` and its like. */
  readonly call: string;
}

/** How many points an undisturbed life has. */
export async function countPoints(): Promise<number> {
  const { said } = await withFolder(folder => runChild({ finish: null, begin: folder, killAt: 0 }));
  const lived = said.find(line => 'lived' in line);
  if (!lived) throw new Error('an undisturbed life did not come to its end');
  return lived.lived;
}

/** So many points, evenly spread over the whole life. */
export function spread(all: number, wanted: number): number[] {
  if (wanted >= all) return Array.from({ length: all }, (_, index) => index + 1);
  return Array.from({ length: wanted }, (_, index) => 1 + Math.round((index * (all - 1)) / Math.max(1, wanted - 1)));
}

/** Tries the points with two processes side by side; `progress` hears of each. */
export async function tryPoints(points: readonly number[], progress: (tried: Tried) => void = () => {}): Promise<Tried[]> {
  const results: Tried[] = [];
  const waiting = points.values();
  const work = () =>
    withFolder(folder =>
      tryInTurn(waiting, folder, tried => {
        results.push(tried);
        progress(tried);
      }),
    );
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  return results.sort((left, right) => left.point - right.point);
}

interface Life {
  readonly folder: string;
  readonly point: number;
  readonly call: string;
}

async function tryInTurn(points: Iterator<number>, folder: string, found: (tried: Tried) => void): Promise<void> {
  let last: Life | undefined;
  do {
    const { value: point } = points.next() as { value: number | undefined };
    const next = point === undefined ? undefined : join(folder, String(point));
    const ended = await runChild({ finish: last?.folder ?? null, begin: next ?? null, killAt: point ?? 0 });
    if (last) {
      found({ point: last.point, call: last.call, ...findingsOf(ended) });
      await rm(last.folder, { recursive: true });
    }
    last = next === undefined || point === undefined ? undefined : { folder: next, point, call: callOf(ended) };
  } while (last);
}

export interface Ended {
  readonly said: readonly Said[];
  readonly signal: NodeJS.Signals | null;
  readonly complaint: string;
}

function findingsOf({ said, complaint }: Ended): Findings {
  const line = said.find(entry => 'finished' in entry);
  return (
    line?.finished ?? {
      lost: 0,
      doubled: 0,
      stuck: 1,
      faults: [`the process that was to finish said: ${complaint.slice(0, 500)}`],
    }
  );
}

function callOf({ said, signal }: Ended): string {
  const line = said.find(entry => 'dying' in entry);
  return line && signal === 'SIGKILL' ? line.dying : 'not reached: this life had fewer points';
}

/** One process of the proof, until it ends or is killed. */
export async function runChild(orders: Orders): Promise<Ended> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crash-child.ts'), JSON.stringify(orders)], {
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'tollgate-proof-cache') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let complaint = '';
  child.stdout.on('data', chunk => {
    out += chunk;
  });
  child.stderr.on('data', chunk => {
    complaint += chunk;
  });
  const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  const said = out
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Said);
  return { said, signal, complaint };
}

/** A folder for as long as the work takes. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-crash-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
