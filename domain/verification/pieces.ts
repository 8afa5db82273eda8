/**
 * Reads an export piece by piece, however large it is: entries, leaves and nodes are looked at one by one and not kept as they are written, all else is. What is
 * handed back is the file with these lists cut down to the first element that is none, and where each list stands, so that entries can be read again.
 */
import { type Bytes, JsonCursor, type Piece } from '../history/json-cursor.ts';
import { addNode, type HeldLog } from '../history/log/exported.ts';
import { exportedLogSchema } from '../history/log/exported-schema.ts';
import { nodeTable } from '../history/log/node-table.ts';
import { faultIn, faultInName, type JsonFault } from '../history/strict-json.ts';
import { entrySchema } from './shape.ts';

/** A list that was read piece by piece. */
export interface ReadList {
  readonly kind: 'commits' | 'leaves' | 'nodes';
  /** Of its first byte in the file. */
  readonly from: number;
  readonly count: number;
  /** Number of the first element that has not its shape, which alone is kept. */
  readonly bad: number;
  /** What the elements say, close together. */
  readonly held?: Float64Array | Extract<HeldLog['nodes'], { table: unknown }> | undefined;
}

export interface Pieces {
  /** The first place where the file says two things. */
  readonly fault?: JsonFault | undefined;
  readonly value: unknown;
  /** By the list as it stands in `value`. */
  readonly lists: ReadonlyMap<unknown, ReadList>;
}

/** Takes the value before which the cursor stands. */
type Take = () => unknown;

const { shape } = exportedLogSchema;
const leafSchema = shape.entries.element.shape.leaves.element;
const nodeSchema = shape.nodes.element;

/** Throws a SyntaxError for what is no JSON, and whatever reading throws. */
export function piecesOf(bytes: Bytes): Pieces {
  const cursor = new JsonCursor(bytes);
  const lists = new Map<unknown, ReadList>();
  const watch = watchedBy(cursor);
  const keep = (list: readonly unknown[], read: ReadList) => {
    lists.set(list, read);
    return list;
  };

  function commits(): unknown {
    const from = cursor.place();
    const { kept, ...read } = watch.list(value => entrySchema.safeParse(value).success);
    return keep(kept, { kind: 'commits', from, ...read });
  }

  function leaves(): unknown {
    const from = cursor.place();
    const held: number[] = [];
    const { kept, ...read } = watch.list(value => leafSchema.safeParse(value).success && held.push(value as number) > 0);
    return keep(kept, { kind: 'leaves', from, ...read, held: Float64Array.from(held) });
  }

  function nodes(): unknown {
    const from = cursor.place();
    const table = nodeTable();
    let isRead = true;
    const { kept, ...read } = watch.list(value => {
      const node = nodeSchema.safeParse(value);
      if (node.success) isRead = addNode(table, node.data) && isRead;
      return node.success;
    });
    return keep(kept, { kind: 'nodes', from, ...read, held: { table: isRead ? table : undefined } });
  }

  const history = () => watch.object({ stream: watch.whole, commits: watch.ifList(commits) });
  const place = () => watch.object({ leaves: watch.ifList(leaves) });
  const log = () => watch.object({ entries: watch.ifList(() => watch.all(place)), nodes: watch.ifList(nodes) });
  const value = watch.object({ streams: watch.ifList(() => watch.all(history)), log });
  if (cursor.peek() !== '') throw new SyntaxError('something stands after the end');
  return { fault: watch.fault(), value, lists };
}

/** Takes values and notes the first place where one says two things. */
function watchedBy(cursor: JsonCursor) {
  let first: JsonFault | undefined;
  const note = (line: number, why: string | undefined) => {
    if (why !== undefined) first ??= { line, why };
  };

  function parsed({ text, line, isUtf8 }: Piece): unknown {
    const value: unknown = JSON.parse(text);
    if (!isUtf8) note(line, 'it holds bytes that are no UTF-8');
    const fault = first ? undefined : faultIn(text);
    if (fault) note(line + fault.line - 1, fault.why);
    return value;
  }
  const whole: Take = () => parsed(cursor.piece());

  /** An object whose members are taken so, all others whole; what is no object is taken whole. */
  function object(takes: Readonly<Record<string, Take>>): unknown {
    if (cursor.peek() !== '{') return whole();
    const names = new Set<string>();
    const read: [string, unknown][] = [];
    cursor.members(({ text, line, isUtf8 }) => {
      const name = JSON.parse(text) as string;
      if (!isUtf8) note(line, 'it holds bytes that are no UTF-8');
      note(line, faultInName(text, names));
      read.push([name, (Object.hasOwn(takes, name) ? (takes[name] as Take) : whole)()]);
    });
    return Object.fromEntries(read);
  }

  function all(take: Take): unknown[] {
    const read: unknown[] = [];
    cursor.elements(() => read.push(take()));
    return read;
  }

  /** Each element looked at and none kept but the first that is not one. */
  function list(isOne: (value: unknown) => boolean): { kept: unknown[]; count: number; bad: number } {
    const kept: unknown[] = [];
    let bad = -1;
    const count = cursor.elements(index => {
      const value = whole();
      if (bad >= 0 || isOne(value)) return;
      bad = index;
      kept.push(value);
    });
    return { kept, count, bad };
  }

  const ifList =
    (take: Take): Take =>
    () =>
      cursor.peek() === '[' ? take() : whole();
  return { whole, object, all, list, ifList, fault: () => first };
}
