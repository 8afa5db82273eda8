/**
 * The first rows of lists, and rows that were asked for by their keys, as long as nothing of them has changed, so that they are not read again: what new
 * projects are compared with is looked up under the same words and is mostly the same rows. Only for a process that alone writes into the file.
 */
import { writeCursor } from '#adapters/list-cursor.ts';
import type { ViewPage, ViewRow } from '#domain/ports.ts';
import { frozen } from '#domain/values/frozen.ts';
import type { FoundRow } from './held-rows.ts';
import { keyText } from './view-keys.ts';
import { viewRow } from './view-row.ts';

/** Characters of the rows that are known, of heads and of single rows each; those that were asked for first are forgotten. */
const mostCharacters = 4 * 1024 * 1024;

/** The first rows of a list. */
export interface Head {
  readonly list: string;
  readonly limit: number;
  readonly rows: readonly KnownRow[];
  readonly cursor?: string;
  /** The last row when others come after it: what changes behind it changes nothing of this. */
  readonly last?: Uint8Array;
  /** What every reader gets, where rows say nothing but where they stand. */
  readonly page?: ViewPage;
}

/** A row with its body as JSON text: each reader gets a body of its own. */
type KnownRow = Omit<ViewRow, 'body'> & { readonly text: string };

export interface KnownHeads {
  head(list: string, limit: number): Head | undefined;
  keepHead(head: Head): void;
  /** Null when it is known that there is none. All readers get the same row, which cannot be changed. */
  row(place: string): ViewRow | null | undefined;
  /** The row as all readers will get it; nothing for one that is not there. */
  keepRow(place: string, row: FoundRow | undefined): ViewRow | undefined;
  changed(place: string, row: { readonly list: string; readonly key: Uint8Array }): void;
  clear(): void;
}

export function knownHeads(most = mostCharacters): KnownHeads {
  const heads = bounded<Head>(most, ({ rows }) => rows.reduce((sum, { key, text }) => sum + key.length + text.length + 100, 200));
  const rows = bounded<{ readonly row: ViewRow | null; readonly size: number }>(most, ({ size }) => size);
  return {
    head(list, limit) {
      const known = heads.get(list);
      return known?.limit === limit ? known : undefined;
    },
    keepHead: head => heads.set(head.list, head),
    row: place => rows.get(place)?.row,
    keepRow(place, found) {
      const row = found && frozen(viewRow(found));
      rows.set(place, { row: row ?? null, size: String(found?.body ?? '').length + 200 });
      return row;
    },
    changed(place, { list, key }) {
      rows.drop(place);
      const last = heads.get(list)?.last;
      if (last === undefined || Buffer.compare(key, last) <= 0) heads.drop(list);
    },
    clear() {
      heads.clear();
      rows.clear();
    },
  };
}

/** `found`: one row more than asked for, when there is one. */
export function headOf(list: string, limit: number, found: readonly FoundRow[]): Head {
  const rows = found.slice(0, limit).map(({ key, body }) => ({ list, key: keyText(key as Uint8Array), text: String(body) }));
  const more = found.length > limit && { cursor: writeCursor(list, rows.at(-1)!.key), last: found[limit - 1]!.key as Uint8Array };
  const head: Head = { list, limit, rows, ...more };
  return rows.every(({ text }) => text === 'null') ? { ...head, page: frozen(pageOf(head)) } : head;
}

export function pageOf({ rows, cursor, page }: Head): ViewPage {
  if (page) return page;
  const own = rows.map(({ list, key, text }) => ({ list, key, body: text === 'null' ? null : JSON.parse(text) }));
  return cursor === undefined ? { rows: own } : { rows: own, cursor };
}

interface Bounded<T> {
  readonly value: T;
  readonly size: number;
  /** How many values had come when it was last put to the end. */
  readonly moved: number;
}

/**
 * Values under names, up to so many characters; those that were not asked for lately go first. One that is asked for is put to the end only when a fourth
 * of the others has come after it: moving it each time costs more than what it saves.
 */
function bounded<T>(most: number, sizeOf: (value: T) => number) {
  const known = new Map<string, Bounded<T>>();
  let characters = 0;
  let came = 0;
  const drop = (name: string) => {
    characters -= known.get(name)?.size ?? 0;
    known.delete(name);
  };
  return {
    get(name: string): T | undefined {
      const entry = known.get(name);
      if (entry === undefined) return undefined;
      if (came - entry.moved > known.size / 4) {
        known.delete(name);
        known.set(name, { ...entry, moved: came });
      }
      return entry.value;
    },
    set(name: string, value: T): void {
      drop(name);
      const size = sizeOf(value) + name.length;
      came += 1;
      known.set(name, { value, size, moved: came });
      characters += size;
      while (characters > most) drop(known.keys().next().value as string);
    },
    drop,
    clear(): void {
      known.clear();
      characters = 0;
    },
  };
}
