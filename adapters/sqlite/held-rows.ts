/**
 * Rows of lists that have changed and are not in the file yet. Whoever reads a list sees it as it is to be: the rows of the file, less those that go, with
 * those that come. A row that changes several times before it is written is written once.
 */
import { heldOnes } from './held-ones.ts';

/** A row that is to be in the file, or not any longer. */
export interface HeldRow {
  readonly list: string;
  readonly key: Buffer;
  readonly owner: string;
  /** Absent: the row is to be removed. */
  readonly body?: string;
}

/** A row as SQLite gives it. */
export type FoundRow = Readonly<Record<string, unknown>>;

export interface HeldRows {
  /** By the name of its place (`placeOf`). */
  at(place: string): HeldRow | undefined;
  put(place: string, row: HeldRow): void;
  /** Those of a list whose keys are from one on (included) until another (excluded), in the order of their keys. */
  within(list: string, from: Buffer, until: Buffer): readonly HeldRow[];
  /** All that are held or on their way, by their places. */
  all(): IterableIterator<[place: string, row: HeldRow]>;
  /** All that are held, which are then on their way into the file. */
  take(): HeldRow[];
  /** What was on its way is in the file. */
  committed(): void;
  /** What was on its way is not in the file, and is held again. */
  undone(): void;
  clear(): void;
  /** Characters of what is held. */
  size(): number;
}

interface OfList {
  readonly rows: Map<string, HeldRow>;
  /** In the order of their keys, since the last change. */
  sorted?: readonly HeldRow[] | undefined;
}

export function heldRows(): HeldRows {
  const lists = new Map<string, OfList>();
  let characters = 0;
  const ofList = (list: string): OfList => {
    const found = lists.get(list) ?? { rows: new Map<string, HeldRow>() };
    lists.set(list, found);
    return found;
  };
  const places = heldOnes<HeldRow>((place, row) => {
    characters -= sizeOf(row);
    const rest = ofList(row.list);
    rest.rows.delete(place);
    rest.sorted = undefined;
    if (rest.rows.size === 0) lists.delete(row.list);
  });
  return {
    at: places.get,
    put(place, row) {
      characters += sizeOf(row) - sizeOf(places.get(place));
      places.set(place, row);
      const all = ofList(row.list);
      all.rows.set(place, row);
      all.sorted = undefined;
    },
    within(list, from, until) {
      const all = lists.get(list);
      if (all === undefined) return [];
      all.sorted ??= [...all.rows.values()].sort((one, other) => Buffer.compare(one.key, other.key));
      return all.sorted.filter(({ key }) => Buffer.compare(key, from) >= 0 && Buffer.compare(key, until) < 0);
    },
    all: places.all,
    take: () => places.take().map(([, row]) => row),
    committed: places.committed,
    undone: places.undone,
    clear: places.clear,
    size: () => characters,
  };
}

function sizeOf(row: HeldRow | undefined): number {
  return row === undefined ? 0 : row.key.length + (row.body?.length ?? 0) + 200;
}

/** Rows that are read more than are asked for at first, at most: as many as may turn out to be going. */
const mostAhead = 32;

/**
 * The first rows of a part of a list, as it is to be. `held`: the rows of that part that are held; `read` gives the first rows of it in the file. Both are in
 * the order in which they are to be shown, `reverse` for the largest key first.
 */
export function firstRows(
  limit: number,
  held: readonly HeldRow[],
  { reverse, read }: { readonly reverse: boolean; readonly read: (limit: number) => FoundRow[] },
): FoundRow[] {
  if (held.length === 0) return read(limit);
  for (let more = Math.min(held.length, mostAhead); ; more *= 4) {
    const found = read(limit + more);
    const whole = found.length < limit + more;
    const rows = merged(found, held, { whole, reverse });
    if (whole || rows.length >= limit) return rows.slice(0, limit);
  }
}

/** `whole`: nothing comes in the file after what was found. Otherwise nothing is said of what comes after it. */
export function merged(
  found: readonly FoundRow[],
  held: readonly HeldRow[],
  { whole, reverse }: { readonly whole: boolean; readonly reverse: boolean },
): FoundRow[] {
  const order = reverse ? -1 : 1;
  const rows: FoundRow[] = [];
  let next = 0;
  for (const row of found) {
    const key = row.key as Uint8Array;
    const isBefore = (other: HeldRow) => Buffer.compare(other.key, key) * order < 0;
    while (next < held.length && isBefore(held[next] as HeldRow)) rows.push(...asFound(held[next++]));
    const same = held[next];
    if (same !== undefined && Buffer.compare(same.key, key) === 0) {
      rows.push(...asFound(same));
      next += 1;
    } else rows.push(row);
  }
  return whole ? [...rows, ...held.slice(next).flatMap(asFound)] : rows;
}

export function asFound(row: HeldRow | undefined): FoundRow[] {
  return row?.body === undefined ? [] : [{ list: row.list, key: row.key, body: row.body }];
}
