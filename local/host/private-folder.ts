/**
 * The state folder is its owner's alone: it holds ballots that are hidden, keys and what signs people in. What this process writes from here
 * on is (`umask`), and what an earlier one left readable by others is mended.
 */
import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const others = 0o077;

/** How many files and folders were mended. Links are left alone; on Windows the rights of the profile apply. */
export function keepPrivate(folder: string): number {
  if (process.platform === 'win32') return 0;
  process.umask(others);
  return mendOne(folder) + mendInside(folder);
}

function mendInside(folder: string): number {
  let mended = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile() || entry.isDirectory()) mended += mendOne(path);
    if (entry.isDirectory()) mended += mendInside(path);
  }
  return mended;
}

/** A file that vanishes meanwhile (a temporary one) needs no mending. */
function mendOne(path: string): number {
  const { mode } = lstatSync(path, { throwIfNoEntry: false }) ?? { mode: 0 };
  if ((mode & others) === 0) return 0;
  chmodSync(path, mode & 0o7700);
  return 1;
}
