/** Rows of a list by their keys: what is held back or known is not read from the file. */
import type { DatabaseSync } from 'node:sqlite';
import { isName } from '#adapters/limits.ts';
import type { ViewRow } from '#domain/ports.ts';
import { asFound, type FoundRow, type HeldRows } from './held-rows.ts';
import type { KnownHeads } from './known-heads.ts';
import { viewRow } from './view-heads.ts';
import { keyBytes, keyText } from './view-keys.ts';
import { placeOf } from './view-writes.ts';

/** `known` is absent where another process may write. In the order asked; those that are not there are left out. */
export function rowsIn(database: DatabaseSync, held: Pick<HeldRows, 'at'>, known: KnownHeads | undefined) {
  const several = database.prepare(
    'SELECT list, key, body FROM views WHERE list = ? AND key IN (SELECT unhex(value) FROM json_each(?))',
  );
  const inFile = (list: string, keys: readonly string[]): Map<string, FoundRow> => {
    if (keys.length === 0) return new Map();
    const places = JSON.stringify(keys.map(key => keyBytes(key).toString('hex')));
    return new Map(several.all(list, places).map(row => [keyText(row.key as Uint8Array), row]));
  };
  /** Null for a row that is not there, undefined when the file has to be asked. */
  const atHand = (place: string, asStored: boolean): FoundRow | null | undefined => {
    const waiting = held.at(place);
    if (waiting) return asFound(waiting)[0] ?? null;
    return asStored ? undefined : known?.row(place);
  };
  const read = (list: string, keys: readonly string[]): Map<string, FoundRow> => {
    const found = inFile(list, keys);
    for (const key of keys) known?.keepRow(placeOf(list, key), found.get(key));
    return found;
  };
  return (list: string, keys: readonly string[], { asStored = false } = {}): ViewRow[] => {
    const asked = isName(list) ? keys.filter(isName) : [];
    const rows = new Map(asked.map(key => [key, atHand(placeOf(list, key), asStored)]));
    const found = read(
      list,
      asked.filter(key => rows.get(key) === undefined),
    );
    return asked.flatMap(key => {
      const row = rows.get(key) ?? found.get(key);
      return row ? [viewRow(row)] : [];
    });
  };
}
