/**
 * Makes the rows of an owner exactly what a version of it says, writing only what changed. Safe to repeat after a fault at any
 * point, and safe when an older version arrives late or at the same time: the older one gives way, and what it may have overwritten
 * is marked unknown, so that the next replace of that owner writes it anew.
 */
import { batchWrite, type Table, type WriteRequest } from './batch-write.ts';
import { type RowIndex, readRowIndex, unknown, writeRowIndex } from './row-index.ts';

/** A row as it is stored. */
export interface RowItem {
  readonly list: string;
  readonly key: string;
  readonly owner: string;
  readonly version: number;
  readonly body: string;
}

export interface Replacement {
  readonly owner: string;
  readonly version: number;
  /** By place. */
  readonly rows: ReadonlyMap<string, { readonly item: RowItem; readonly digest: string }>;
}

/** The name of a row's place in the index. */
export function placeOf(list: string, sortKey: string): string {
  return JSON.stringify([list, sortKey]);
}

/** Rejects after ten lost races against other writers of the same owner: whoever delivers the version delivers it again. */
export async function replaceRows(table: Table, replacement: Replacement): Promise<void> {
  const touched = new Set<string>();
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const index = await readRowIndex(table, replacement.owner);
    const done =
      index.version > replacement.version
        ? await yieldTo(table, replacement.owner, { index, touched })
        : await apply(table, replacement, { index, touched });
    if (done) return;
  }
  throw new Error(`the rows of ${replacement.owner} are being replaced by too many writers at once`);
}

interface Attempt {
  readonly index: RowIndex;
  /** Places that this call wrote or removed, in this attempt or before. */
  readonly touched: Set<string>;
}

async function yieldTo(table: Table, owner: string, { index, touched }: Attempt): Promise<boolean> {
  if (touched.size === 0) return true;
  return writeRowIndex(table, owner, { ...index, revision: index.revision + 1, rows: forgetting(index.rows, touched) });
}

async function apply(table: Table, { owner, version, rows }: Replacement, { index, touched }: Attempt): Promise<boolean> {
  const complete = ![...index.rows.values()].includes(unknown);
  if (index.version === version && complete) return true;

  const changed = [...rows.keys()].filter(place => index.rows.get(place) !== rows.get(place)!.digest);
  const vanished = [...index.rows.keys()].filter(place => !rows.has(place));
  const digests = new Map([...rows].map(([place, { digest }]) => [place, digest]));
  const { revision } = index;
  if (changed.length + vanished.length === 0)
    return writeRowIndex(table, owner, { version, revision: revision + 1, rows: digests });

  const claimed = forgetting(index.rows, [...changed, ...vanished]);
  if (!(await writeRowIndex(table, owner, { version, revision: revision + 1, rows: claimed }))) return false;
  for (const place of [...changed, ...vanished]) touched.add(place);
  const puts = changed.map((place): WriteRequest => ({ PutRequest: { Item: { ...rows.get(place)!.item } } }));
  await batchWrite(table, [...puts, ...vanished.map(removal)]);
  return writeRowIndex(table, owner, { version, revision: revision + 2, rows: digests });
}

function forgetting(rows: ReadonlyMap<string, string>, places: Iterable<string>): Map<string, string> {
  const left = new Map(rows);
  for (const place of places) left.set(place, unknown);
  return left;
}

function removal(place: string): WriteRequest {
  const [list, key] = JSON.parse(place) as [string, string];
  return { DeleteRequest: { Key: { list, key } } };
}
