/** Cursors of lists: opaque to who carries them, bound to their list, the same in every store. */
import { checkName } from './limits.ts';

export function writeCursor(list: string, key: string): string {
  return Buffer.from(JSON.stringify([list, key])).toString('base64url');
}

/** The key a cursor stands for. Throws `RangeError` for one that was not given for this list and prefix. */
export function readCursor(list: string, cursor: string, prefix: string): string {
  const [ofList, key] = decoded(cursor);
  if (ofList !== list || typeof key !== 'string' || !key.startsWith(prefix) || writeCursor(list, key) !== cursor) {
    throw new RangeError('that cursor was not given for this list');
  }
  checkName('the key of a cursor', key);
  return key;
}

function decoded(cursor: string): unknown[] {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(content) ? content : [];
  } catch {
    return [];
  }
}
