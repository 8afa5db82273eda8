/**
 * Which leaf of the log each commit is, and where the log ends: notes made of the log's own commits and of nothing else (runs.ts). A note once made
 * never changes, so it may be made again by whoever finds it missing; how far they were made is a note too, which is put only after them.
 */
import * as z from 'zod';
import type { Commit, StreamId } from '#domain/history/commit.ts';
import { emptyLog, endAt, type LogEnd, sequencedIn } from '#domain/history/log/sequenced.ts';
import { logStream } from '#domain/history/log/streams.ts';
import type { Ports } from '#domain/ports.ts';
import { forEachConcurrently } from '../concurrency.ts';
import { countInLog, noteRuns, type Place, runsOf } from './runs.ts';

const logKind = 'log';
/** Commits of the log that are read together. */
const pageOfLog = 20;
const atOnce = 16;

type Stores = Pick<Ports, 'facts' | 'notes'>;
type Notes = Pick<Ports, 'notes'>;

/** How far the log's commits were noted, and from which on as runs; what is before was noted leaf by leaf by an earlier version. */
interface Noted {
  readonly from: number;
  readonly to: number;
}

/** Indexes of the leaves of a history, from its first entry on, as far as they are in the tree of so many leaves. Right once `endOfLog` was asked. */
export async function leavesUnder(stores: Notes, stream: StreamId, size: number): Promise<readonly number[]> {
  const { from } = await noted(stores);
  const leaves: number[] = [];
  for (const { seq, leaf, count } of await runsOf(stores, stream, from > 0)) {
    if (seq !== leaves.length + 1 || leaf + count > size) break;
    for (let offset = 0; offset < count; offset += 1) leaves.push(leaf + offset);
  }
  return leaves;
}

/** How many commits of each of these histories are in the log, as far as it matters to these places. Right once `endOfLog` was asked. */
export async function countsInLog(stores: Notes, places: readonly Place[]): Promise<ReadonlyMap<StreamId, number>> {
  const { from } = await noted(stores);
  const counts = new Map<StreamId, number>();
  await forEachConcurrently(
    Map.groupBy(places, ({ stream }) => stream),
    atOnce,
    async ([stream, own]) => {
      const seq = Math.max(...own.map(place => place.seq));
      counts.set(stream, await countInLog(stores, { stream, seq }, from > 0));
    },
  );
  return counts;
}

/** Where the log ends now, after its commits were noted as far as that was still to be done. Origin is that of the first commit, once there is one. */
export async function endOfLog(stores: Stores, origin: string): Promise<LogEnd> {
  const { to } = await begun(stores);
  const noted = await endAfter(stores, { after: Math.max(0, to - 1), to });
  // Notes that are ahead of the facts are those of a store that was put back: its end is looked for from the beginning.
  return noted ?? (to > 0 ? await endAfter(stores, { after: 0, to }) : undefined) ?? emptyLog(origin);
}

/** The end of the log as the commits after one of them say it; those after `to` are noted. */
async function endAfter(stores: Stores, { after, to }: { after: number; to: number }): Promise<LogEnd | undefined> {
  let end: LogEnd | undefined;
  for await (const commit of commitsOfLog(stores, after)) {
    if (commit.seq > to) await noteCommit(stores, commit);
    end = endAt(commit);
  }
  return end;
}

/** Notes which leaf each commit is that this one of the log took. */
export async function noteCommit(stores: Notes, commit: Commit): Promise<void> {
  const { from } = await begun(stores);
  await noteRuns(stores, sequencedIn(commit));
  await stores.notes.put(logKind, { key: 'runs', body: { from, to: commit.seq } });
}

/** Commits of the log after one of them, in order. */
export async function* commitsOfLog({ facts }: Pick<Ports, 'facts'>, after: number): AsyncGenerator<Commit> {
  let last = after;
  for (;;) {
    const page = await facts.read(logStream, last, pageOfLog);
    yield* page;
    last = page.at(-1)?.seq ?? last;
    if (page.length < pageOfLog) return;
  }
}

/** How many commits of the log were noted: at most as many as there are. */
export async function notedSoFar(stores: Notes): Promise<number> {
  return (await noted(stores)).to;
}

/** What is noted as runs from here on is fixed before the first run is made: of two hosts, and of an earlier version beside this one, none leaves a gap. */
async function begun(stores: Notes): Promise<Noted> {
  const now = await noted(stores);
  if (now.isFixed) return now;
  await stores.notes.add(logKind, { key: 'runs', body: { from: now.from, to: now.from } });
  return noted(stores);
}

async function noted({ notes }: Notes): Promise<Noted & { readonly isFixed: boolean }> {
  const whole = z.int().min(0);
  const [runs] = await notes.some(logKind, ['runs']);
  if (runs) return { ...z.object({ from: whole, to: whole }).parse(runs.body), isFixed: true };
  const [singly] = await notes.some(logKind, ['noted']);
  const upTo = whole.parse(singly?.body ?? 0);
  return { from: upTo, to: upTo, isFixed: false };
}

/** How far stored commits were put into the log: a mark of `StoredCommits`. */
export async function markOf({ notes }: Notes): Promise<string | undefined> {
  const [mark] = await notes.some(logKind, ['mark']);
  return z.string().optional().parse(mark?.body);
}

export async function putMark({ notes }: Notes, mark: string): Promise<void> {
  await notes.put(logKind, { key: 'mark', body: mark });
}

/** All that is stored is named again: what is in the log already is passed over. */
export async function forgetMark({ notes }: Notes): Promise<void> {
  await notes.remove(logKind, ['mark']);
}
