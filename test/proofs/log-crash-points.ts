/** Kills processes that let a log grow, each at another point, and lets another process grow the log to its end and look at it. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Said {
  readonly finished?: readonly string[];
  readonly lived?: number;
  readonly dying?: string;
}

interface Orders {
  readonly finish: string | null;
  readonly begin: string | null;
  readonly killAt: number;
}

export interface TriedPoint {
  readonly point: number;
  /** The call before or after which the process was killed; undefined when it was not. */
  readonly call: string | undefined;
  /** What was wrong once another process had gone on; undefined when that one did not end well. */
  readonly faults: readonly string[] | undefined;
}

/** Every point of a life, or each so-manieth. */
export async function tryLogPoints(every: number): Promise<{ readonly all: number; readonly tried: readonly TriedPoint[] }> {
  const root = mkdtempSync(join(tmpdir(), 'tollgate-log-crash-'));
  const life = (point: number) => join(root, `life-${point}`);
  try {
    const [counted] = await child({ finish: null, begin: life(0), killAt: 0 });
    const all = counted?.lived ?? 0;
    const points = Array.from({ length: Math.ceil(all / every) }, (_, index) => 1 + index * every);
    const tried: TriedPoint[] = [];
    for (const point of points) {
      const killed = await child({ finish: null, begin: life(point), killAt: point });
      const [ended] = await child({ finish: life(point), begin: null, killAt: 0 });
      tried.push({ point, call: killed.find(line => line.dying !== undefined)?.dying, faults: ended?.finished });
    }
    return { all, tried };
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function child(orders: Orders): Promise<Said[]> {
  if (orders.begin !== null) mkdirSync(orders.begin);
  const own = spawn(process.execPath, [join(import.meta.dirname, 'log-child.ts'), JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  own.stdout.setEncoding('utf8').on('data', part => {
    text += part;
  });
  await new Promise(resolve => own.on('close', resolve));
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Said);
}
