/** Milliseconds of CPU that a process, and its busiest thread, has used so far; nothing where the system does not say (Linux does). */
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds in a tick of Linux's clock. */
const tick = 10;

export interface ThreadCpu {
  readonly all: number;
  readonly busiest: number;
}

/** By thread, so that two readings can be subtracted. */
export function cpuByThread(pid: number): ReadonlyMap<string, number> | undefined {
  try {
    return new Map(readdirSync(`/proc/${pid}/task`).map(thread => [thread, used(`/proc/${pid}/task/${thread}/stat`)]));
  } catch {
    return undefined;
  }
}

/** Between two readings, for each of so many lifecycles. */
export function cpuBetween(
  before: ReturnType<typeof cpuByThread>,
  after: ReturnType<typeof cpuByThread>,
  count: number,
): ThreadCpu | undefined {
  if (!before || !after || count === 0) return undefined;
  const each = [...after].map(([thread, ms]) => (ms - (before.get(thread) ?? 0)) / count);
  return { all: each.reduce((sum, ms) => sum + ms, 0), busiest: Math.max(...each) };
}

/** The name of the process, which stands in brackets, may hold spaces. */
function used(path: string): number {
  const text = readFileSync(path, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tick;
}
