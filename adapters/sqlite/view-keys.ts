/**
 * Where a row stands in its list. Keys are kept as UTF-16 big-endian bytes, so that SQLite's byte order is the code-unit order
 * the port promises (its text order differs above U+D7FF). A cursor is the place of the last row seen.
 */

import { checkName } from '#adapters/limits.ts';
import { readCursor } from '#adapters/list-cursor.ts';

/** More than any key. */
const end = Buffer.alloc(2050, 0xff);

export function keyBytes(key: string): Buffer {
  return Buffer.from(key, 'utf16le').swap16();
}

export function keyText(bytes: Uint8Array): string {
  return Buffer.from(bytes).swap16().toString('utf16le');
}

export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string;
  readonly reverse?: boolean;
  readonly prefix?: string;
}

/** The keys a page may show: from (included) until (excluded). RangeError for a limit, prefix or cursor that cannot be. */
export function boundsOf(list: string, query: PageQuery): { from: Buffer; until: Buffer } {
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > 200) {
    throw new RangeError(`a page has 1 to 200 rows, not ${query.limit}`);
  }
  const prefix = query.prefix ?? '';
  if (prefix !== '') checkName('a prefix', prefix);
  const from = keyBytes(prefix);
  const until = following(from);
  if (query.cursor === undefined) return { from, until };
  const seen = keyBytes(readCursor(list, query.cursor, prefix));
  return query.reverse ? { from, until: seen } : { from: Buffer.concat([seen, Buffer.of(0)]), until };
}

/** The smallest bytes above everything that starts with these. */
function following(prefix: Buffer): Buffer {
  const last = prefix.findLastIndex(byte => byte < 0xff);
  if (last < 0) return end;
  const next = Buffer.from(prefix.subarray(0, last + 1));
  next[last] = next[last]! + 1;
  return next;
}
