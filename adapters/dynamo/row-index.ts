/**
 * What an owner's rows are: per owner one item that remembers the version applied last and, for each row, a digest of what was
 * written. It is claimed before rows are written (their digests become unknown) and completed after, so a writer that dies in
 * between, or two at the same time, never leave a row that is not in the index: the next replace of that owner writes or removes it.
 *
 * It is written twice for each change of a row and names the same project again and again, so it is stored deflated: about a third.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { itemText } from '../limits.ts';
import type { Table } from './batch-write.ts';
import { conditionFailed } from './calls.ts';

export interface RowIndex {
  /** -1 when nothing was ever applied. */
  readonly version: number;
  /** Grows with every write of the index: the guard against two writers. 0 when there is none. */
  readonly revision: number;
  /** By place of the row: digest of what is stored there, or `unknown`. */
  readonly rows: ReadonlyMap<string, string>;
}

/** A row that someone began to write or remove. */
export const unknown = '';

/** Lists of this name hold row indexes, never rows: one partition an owner, so that no partition takes all the writes. */
export const rowIndexLists = 'rows#';

/** As it is stored since the first version. */
const key = 'manifest';

export async function readRowIndex({ client, name }: Table, owner: string): Promise<RowIndex> {
  const Key = { list: rowIndexLists + owner, key };
  const { Item } = await client.ask('GetItem', { TableName: name, ConsistentRead: true, Key });
  if (!Item) return { version: -1, revision: 0, rows: new Map() };
  return { version: Item.version, revision: Item.revision, rows: new Map(JSON.parse(inflateRawSync(Item.body).toString())) };
}

/** Writes the next revision; false when it is there already: someone else was faster. RangeError when the rows are too many. */
export async function writeRowIndex({ client, name }: Table, owner: string, next: RowIndex): Promise<boolean> {
  const { version, revision } = next;
  const body = deflateRawSync(itemText(`the row index of ${owner}`, [...next.rows]));
  try {
    await client.ask('PutItem', {
      TableName: name,
      Item: { list: rowIndexLists + owner, key, owner, version, revision, body },
      ConditionExpression: revision === 1 ? 'attribute_not_exists(#list)' : '#revision = :before',
      ExpressionAttributeNames: revision === 1 ? { '#list': 'list' } : { '#revision': 'revision' },
      ExpressionAttributeValues: revision === 1 ? undefined : { ':before': revision - 1 },
    });
    return true;
  } catch (error) {
    if (conditionFailed(error)) return false;
    throw error;
  }
}
