/** Starts the lab's host in a process and a state folder of its own, and asks it what its store was asked for. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { StoreReads } from './lab-host.ts';

export interface LabHost {
  readonly url: string;
  /** What the store was asked for since the last call. */
  reads(): Promise<StoreReads>;
  close(): Promise<void>;
}

/** `copied`: a hundred are made through the API, and all others told again from them, which is quick. */
export async function startLabHost(projects: number, copied = false): Promise<LabHost> {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-lab-'));
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'lab-host.ts'), folder, String(projects), ...(copied ? ['copied'] : [])],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async <T>() => {
    const { value, done } = await lines.next();
    if (done) throw new Error('The host of the lab has ended; what it said is above.');
    return JSON.parse(value) as T;
  };
  const { url, seededIn, startedIn } = await next<{ url: string; seededIn: number; startedIn: number }>();
  console.log(`${projects} projects seeded in ${seededIn.toFixed(1)} s; the host then started in ${startedIn.toFixed(2)} s.`);
  return {
    url,
    reads: async () => {
      child.stdin.write('\n');
      return next<StoreReads>();
    },
    async close() {
      child.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
