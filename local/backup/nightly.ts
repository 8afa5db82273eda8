/** A backup each night (UTC), and no more of them than are to be kept. A night that was missed is made up for at the next look. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BackupOptions, backUp } from './backup.ts';

export interface Nightly extends Omit<BackupOptions, 'file' | 'now'> {
  /** Where archives go. */
  readonly into: string;
  /** From which hour of the day on (UTC). */
  readonly hour: number;
  /** How many are kept. */
  readonly keep: number;
}

const named = /^tollgate-\d{4}-\d\d-\d\dT[\d-]+Z\.tar\.gz$/;

/** Makes today's backup when its hour has come and it is not there; returns its file. */
export async function backUpTonight({ into, hour, keep, ...options }: Nightly, now: string): Promise<string | undefined> {
  await mkdir(into, { recursive: true, mode: 0o700 });
  const day = now.slice(0, 10);
  const there = await archivesIn(into);
  if (Number(now.slice(11, 13)) < hour || there.some(name => name.startsWith(`tollgate-${day}T`))) return undefined;
  const file = join(into, `tollgate-${now.slice(0, 19).replaceAll(':', '-')}Z.tar.gz`);
  await backUp({ ...options, file, now });
  for (const old of (await archivesIn(into)).slice(0, -keep)) await rm(join(into, old), { force: true });
  return file;
}

/** The oldest first. */
async function archivesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter(name => named.test(name)).sort();
}
