/** Which tables and indexes the pages in a write-ahead log are of: what is written again and again is named by its bytes. */
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const headerOfLog = 32;
const headerOfFrame = 24;

/** Bytes of a log from an offset on (where a frame begins, or 0), by table or index, the largest first; pages that are free by now are `free`. */
export function bytesByTable(file: string, offset: number): (readonly [name: string, bytes: number])[] {
  const log = readFileSync(`${file}-wal`);
  const frame = headerOfFrame + log.readUInt32BE(8);
  const names = namesOfPages(file);
  const bytes = new Map<string, number>();
  for (let at = Math.max(offset, headerOfLog); at + frame <= log.length; at += frame) {
    const name = names.get(log.readUInt32BE(at)) ?? 'free';
    bytes.set(name, (bytes.get(name) ?? 0) + frame);
  }
  return [...bytes].sort(([, a], [, b]) => b - a);
}

function namesOfPages(file: string): Map<number, string> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const pages = database.prepare('SELECT name, pageno FROM dbstat').all();
    return new Map(pages.map(({ name, pageno }) => [Number(pageno), String(name)]));
  } finally {
    database.close();
  }
}
