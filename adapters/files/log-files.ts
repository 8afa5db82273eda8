/**
 * The log's files on one machine, in `log/` of the state folder: each there whole or not at all, and but for its index never replaced. When a tile is full, its
 * partial ones are removed, as the format allows.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogFiles } from '#domain/history/log/ports.ts';
import { tileIn, tileWidth } from '#domain/history/log/tiles.ts';
import { readIfThere, writeOnce, writeWhole } from './atomic-write.ts';

export function createLogFolder({ folder }: { folder: string }): LogFiles {
  const place = (path: string) => join(folder, 'log', checkedPath(path));
  return {
    async put(path, body) {
      const file = place(path);
      const outcome = await writeOnce(file, body);
      if (outcome === 'exists') return (await readIfThere(file))?.equals(body) ? 'same' : 'other';
      if (tileIn(path)?.width === tileWidth) await rm(`${file}.p`, { recursive: true, force: true });
      return 'written';
    },
    async get(path) {
      const body = await readIfThere(place(path));
      return body && new Uint8Array(body);
    },
    async replace(path, body) {
      await writeWhole(place(checkedIndex(path)), body);
    },
  };
}

/** Only the index is ever replaced. Throws a RangeError for another file. */
export function checkedIndex(path: string): string {
  if (!path.startsWith('index/')) throw new RangeError(`${path} is no file of the index of the log, and is never replaced`);
  return path;
}

/** Throws a RangeError for a path that could leave the folder. */
export function checkedPath(path: string): string {
  if (!/^[a-z0-9]+(\/[a-z0-9]+(\.p)?)*$/.test(path)) throw new RangeError(`${path} is no path of a file of the log`);
  return path;
}
