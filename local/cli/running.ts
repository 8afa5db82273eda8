/** Commands speak to the host that runs on the state folder; when none runs, they start one for as long as they need it. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateFolder } from '../environment.ts';
import type { Host } from '../host/host.ts';
import { mailFromEnvironment } from '../mail-settings.ts';
import { signInHere } from '../sign-in-settings.ts';

const note = (folder: string) => join(folder, 'address.json');

/** Told by `npm start`, so that commands find it. */
export function tellAddress(folder: string, url: string): () => void {
  writeFileSync(note(folder), JSON.stringify({ url, pid: process.pid }));
  return () => rmSync(note(folder), { force: true });
}

async function runningAt(folder: string): Promise<string | undefined> {
  if (!existsSync(note(folder))) return undefined;
  try {
    const { url } = JSON.parse(readFileSync(note(folder), 'utf8')) as { url: string };
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5_000) });
    return response.ok ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Runs some work against the host of the state folder (TOLLGATE_HOME). */
export async function withHost<T>(work: (url: string) => Promise<T>): Promise<T> {
  const folder = stateFolder();
  const running = await runningAt(folder);
  if (running !== undefined) return work(running);
  const signIn = signInHere();
  if (signIn.way !== 'demonstration')
    throw new Error('Nothing runs on this state folder, and signing in needs it at its address: npm start, then this again.');
  // Loaded when it is needed: `--help` answers at once, and a running host does the work itself.
  const { startHost } = await import('../host/host.ts');
  const { prepare } = await import('../demo/seed.ts');
  const host: Host = await startHost({
    folder,
    port: 0,
    signIn,
    mail: mailFromEnvironment(),
  });
  try {
    await prepare(host, folder);
    return await work(host.url);
  } finally {
    await host.factStream.idle();
    await host.close();
  }
}

/** Whether a host runs on the state folder: what it holds must not be rebuilt under it. */
export async function isRunning(): Promise<boolean> {
  return (await runningAt(stateFolder())) !== undefined;
}
