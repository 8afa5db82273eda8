/** Rows of a list by their keys: what is held back or known is not read from the file. */
import type { DatabaseSync } from 'node:sqlite';
import { isName } from '#adapters/limits.ts';
import type { ViewRow } from '#domain/ports.ts';
import { asFound, type FoundRow, type HeldRows } from './held-rows.ts';
import type { KnownHeads } from './known-heads.ts';
import { keyBytes, keyText } from './view-keys.ts';
import { placeOf } from './view-owners.ts';
import { viewRow } from './view-row.ts';

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
  const atHand = (place: string, asStored: boolean): ViewRow | null | undefined => {
    const waiting = held.at(place);
    if (waiting === undefined) return asStored ? undefined : known?.row(place);
    const [row] = asFound(waiting);
    return row ? viewRow(row) : null;
  };
  const read = (list: string, keys: readonly string[]): Map<string, ViewRow> => {
    const found = inFile(list, keys);
    const rows = keys.flatMap(key => {
      const stored = found.get(key);
      const row = known ? known.keepRow(placeOf(list, key), stored) : stored && viewRow(stored);
      return row ? [[key, row] as const] : [];
    });
    return new Map(rows);
  };
  return (list: string, keys: readonly string[], { asStored = false } = {}): ViewRow[] => {
    const asked = isName(list) ? keys.filter(isName) : [];
    const rows = asked.map(key => atHand(placeOf(list, key), asStored));
    const missing = asked.filter((_, at) => rows[at] === undefined);
    const found = missing.length === 0 ? undefined : read(list, missing);
    return asked.flatMap((key, at) => rows[at] ?? found?.get(key) ?? []);
  };
}
