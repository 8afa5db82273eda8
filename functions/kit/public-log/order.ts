/**
 * The order of the log as it stands: where it ends, and which leaf each commit is. Said by the index of the log (index-files.ts) up to one of its commits, and from there on by the commits
 * themselves; for the first commits of a log that an earlier version began, by its notes (runs.ts). All of that is made of the log's own commits, so whoever finds
 * it missing, behind or of another log makes it again, and nothing is lost by a crash.
 */
import * as z from 'zod';
import type { Commit, StreamId } from '#domain/history/commit.ts';
import { endAt, type LogEnd, sequencedIn } from '#domain/history/log/sequenced.ts';
import { logStream } from '#domain/history/log/streams.ts';
import type { Ports } from '#domain/ports.ts';
import { forEachConcurrently } from '../concurrency.ts';
import {
  fileOf,
  type IndexFile,
  joinedRuns,
  lineOf,
  mostBytesOfIndex,
  readIndex,
  runsInLine,
  writeIndex,
} from './index-files.ts';
import { commitsOfLog, logKind, notedByEarlier } from './places.ts';
import { countInLog, type Place, type Run, runsIn, runsOf } from './runs.ts';

const atOnce = 16;
/** Commits of the log, and leaves, after the index at which it is made anew: about a day where the log grows each hour. */
const mostCommitsAfter = 24;
const mostLeavesAfter = 10_000;

type Stores = Pick<Ports, 'facts' | 'notes' | 'logFiles'>;

/** The order of the log as it stands: where it ends, and what tells the leaves of each history. */
export interface Order {
  /** Undefined where the log has no commit. */
  readonly end: LogEnd | undefined;
  readonly indexed: Indexed;
  /** What the commits after the index took, by history. */
  readonly after: ReadonlyMap<StreamId, readonly Run[]>;
  /** How many these commits are, and how many leaves they took. */
  readonly size: { readonly commits: number; readonly leaves: number };
  /** Each file of the index is read once. */
  readonly files: Map<number, Promise<IndexFile | undefined>>;
}

/** What is noted of the index. `from`: up to which commit notes of earlier versions tell the leaves. */
interface Indexed {
  readonly from: number;
  readonly to: number;
  readonly digest: string;
  /** A power of two. */
  readonly files: number;
  readonly bytes: number;
}

const notBegun = (from: number): Indexed => ({ from, to: from, digest: '', files: 1, bytes: 0 });

/**
 * `grows` is for whoever lets the log grow: the index is then made anew where enough has come. Others only read. An index that is not of this log, or
 * that lacks a file, is passed over.
 */
export async function orderOf(stores: Stores, { grows = false, every = mostCommitsAfter } = {}): Promise<Order> {
  const indexed = await indexedIn(stores, grows);
  const order = await orderAfter(stores, indexed, grows ? every : undefined);
  if (order) return order;
  return (await orderAfter(stores, notBegun(indexed.from), grows ? every : undefined)) as Order;
}

/** Undefined when the index is not of the log at hand. */
async function orderAfter(stores: Stores, begun: Indexed, every: number | undefined): Promise<Order | undefined> {
  let order: Order | undefined = emptyOrder(begun);
  for await (const commit of commitsOfLog(stores, isBegun(begun) ? begun.to - 1 : begun.from)) {
    order = await withNext(stores, order, { commit, every });
    if (!order) return undefined;
  }
  if (order.end) return order;
  if (isBegun(begun)) return undefined;
  // Notes that are ahead of the facts are those of a store that was put back: its end is looked for from the beginning.
  return begun.from > 0 ? { ...order, end: await lastOf(stores) } : order;
}

const isBegun = ({ from, to }: Indexed) => to > from;

/** The order with one commit more; undefined when it is the last one of the index and not the one that is in it. */
async function withNext(
  stores: Stores,
  order: Order,
  { commit, every }: { readonly commit: Commit; readonly every: number | undefined },
): Promise<Order | undefined> {
  const { indexed } = order;
  if (isBegun(indexed) && commit.seq === indexed.to)
    return commit.digest === indexed.digest ? { ...order, end: endAt(commit) } : undefined;
  const next = withCommit(order, commit);
  if (every === undefined || (next.size.commits < every && next.size.leaves < mostLeavesAfter)) return next;
  const made = await indexAnew(stores, next, commit);
  return made && { ...emptyOrder(made), end: next.end };
}

function emptyOrder(indexed: Indexed): Order {
  return { end: undefined, indexed, after: new Map(), size: { commits: 0, leaves: 0 }, files: new Map() };
}

function withCommit(order: Order, commit: Commit): Order {
  const after = order.after as Map<StreamId, Run[]>;
  const sequenced = sequencedIn(commit);
  for (const { stream, ...run } of runsIn(sequenced)) {
    const runs = after.get(stream) ?? [];
    runs.push(run);
    after.set(stream, runs);
  }
  const { commits, leaves } = order.size;
  return { ...order, end: endAt(commit), size: { commits: commits + 1, leaves: leaves + sequenced.leaves.length } };
}

async function lastOf(stores: Stores): Promise<LogEnd | undefined> {
  let end: LogEnd | undefined;
  for await (const commit of commitsOfLog(stores, 0)) end = endAt(commit);
  return end;
}

/**
 * The index with what came after it, up to this commit; undefined when one of its files is missing or of another log. The note is put after all files: a file that is
 * ahead of it says so itself, and what it says twice is passed over.
 */
async function indexAnew(stores: Stores, order: Order, { seq: to, digest }: Commit): Promise<Indexed | undefined> {
  const { indexed } = order;
  const files = indexed.bytes > mostBytesOfIndex * indexed.files ? indexed.files * 2 : indexed.files;
  let bytes = 0;
  for (let file = 0; file < files; file += 1) {
    const former = await believedFile(stores, order, file % indexed.files);
    if (!former) return undefined;
    const lines = new Map([...former.lines].filter(([stream]) => files === indexed.files || fileOf(stream, files) === file));
    for (const [stream, runs] of order.after)
      if (fileOf(stream, files) === file) lines.set(stream, lineOf(stream, joinedRuns(runsInLine(lines.get(stream)), runs)));
    bytes += await writeIndex(stores.logFiles, [file, files], { to, digest, lines });
  }
  const made = { from: indexed.from, to, digest, files, bytes };
  await stores.notes.put(logKind, { key: 'index', body: made });
  return made;
}

/** A file of the index that says no less than the note, of this log; with nothing in it where the index has not begun. */
function believedFile(stores: Stores, { indexed, files }: Order, file: number): Promise<IndexFile | undefined> {
  const known = files.get(file);
  if (known) return known;
  const read = async (): Promise<IndexFile | undefined> => {
    if (!isBegun(indexed)) return { to: indexed.to, digest: '', lines: new Map() };
    const found = await readIndex(stores.logFiles, file, indexed.files);
    if (!found || found.to < indexed.to) return undefined;
    if (found.to === indexed.to) return found.digest === indexed.digest ? found : undefined;
    const [commit] = await stores.facts.read(logStream, found.to - 1, 1);
    return commit?.digest === found.digest ? found : undefined;
  };
  const reading = read();
  files.set(file, reading);
  return reading;
}

/** The runs of a history after those that earlier versions noted; throws when its file of the index is gone. */
async function indexedRuns(stores: Stores, order: Order, stream: StreamId): Promise<readonly Run[]> {
  const file = await believedFile(stores, order, fileOf(stream, order.indexed.files));
  if (!file) throw new IndexGone('a file of the index of the log is missing or of another log');
  return joinedRuns(runsInLine(file.lines.get(stream)), order.after.get(stream) ?? []);
}

class IndexGone extends Error {}

/** What is asked of the order; where a file of the index turns out to be gone, asked again of the commits of the log alone. */
async function asked<T>(stores: Stores, order: Order, ask: (order: Order) => Promise<T>): Promise<T> {
  try {
    return await ask(order);
  } catch (error) {
    if (!(error instanceof IndexGone)) throw error;
    return ask((await orderAfter(stores, notBegun(order.indexed.from), undefined)) as Order);
  }
}

/** Indexes of the leaves of a history, from its first entry on, as far as they are in the tree of so many leaves. */
export async function leavesUnder(
  stores: Stores,
  stream: StreamId,
  { order, size }: { order: Order; size: number },
): Promise<readonly number[]> {
  const runs = await asked(stores, order, async known => {
    const noted = known.indexed.from > 0 ? await runsOf(stores, stream, true) : [];
    return joinedRuns(noted, await indexedRuns(stores, known, stream));
  });
  const leaves: number[] = [];
  for (const { seq, leaf, count } of runs) {
    if (seq !== leaves.length + 1 || leaf + count > size) break;
    for (let offset = 0; offset < count; offset += 1) leaves.push(leaf + offset);
  }
  return leaves;
}

/** How many commits of each of these histories are in the log, as far as it matters to these places. */
export async function countsInLog(
  stores: Stores,
  order: Order,
  places: readonly Place[],
): Promise<ReadonlyMap<StreamId, number>> {
  return asked(stores, order, async known => {
    const counts = new Map<StreamId, number>();
    await forEachConcurrently(
      Map.groupBy(places, ({ stream }) => stream),
      atOnce,
      async ([stream, own]) => {
        const last = (await indexedRuns(stores, known, stream)).at(-1);
        const seq = Math.max(...own.map(place => place.seq));
        const noted = !last && known.indexed.from > 0 ? await countInLog(stores, { stream, seq }, true) : 0;
        counts.set(stream, last ? last.seq + last.count - 1 : noted);
      },
    );
    return counts;
  });
}

const whole = z.int().min(0);

/** Up to which commit the notes of an earlier version count is fixed before the index is begun: an earlier version beside this one leaves no gap. */
async function indexedIn(stores: Stores, grows: boolean): Promise<Indexed> {
  const shape = z.object({ from: whole, to: whole, digest: z.string(), files: z.int().min(1), bytes: whole });
  const [noted] = await stores.notes.some(logKind, ['index']);
  if (noted) return shape.parse(noted.body);
  const from = await notedByEarlier(stores);
  if (!grows) return notBegun(from);
  await stores.notes.add(logKind, { key: 'index', body: notBegun(from) });
  const [now] = await stores.notes.some(logKind, ['index']);
  return shape.parse(now?.body);
}
