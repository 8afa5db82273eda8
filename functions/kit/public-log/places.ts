/**
 * Which leaf of the log each commit is: a note a leaf, made of the log's own commits and of nothing else. A note once made never changes, so it
 * may be made again by whoever finds it missing; how far they were made is a note too, which is put only after them.
 */
import * as z from 'zod';
import type { Commit, StreamId } from '#domain/history/commit.ts';
import { emptyLog, endAt, type LogEnd, sequencedIn } from '#domain/history/log/sequenced.ts';
import { logStream } from '#domain/history/log/streams.ts';
import type { Ports } from '#domain/ports.ts';
import { forEachConcurrently } from '../concurrency.ts';

const leafKind = 'log-leaf';
const logKind = 'log';
/** Notes that are written together, and commits of the log that are read together. */
const atOnce = 32;
const pageOfLog = 20;

type Stores = Pick<Ports, 'facts' | 'notes'>;

export interface Place {
  readonly stream: StreamId;
  readonly seq: number;
}

const keyOf = ({ stream, seq }: Place) => `${stream}#${seq}`;

/** Index in the log of those of these commits that are in it, by `STREAM#SEQ`. Right once `endOfLog` was asked. */
export async function leavesOf(
  { notes }: Pick<Ports, 'notes'>,
  places: readonly Place[],
): Promise<(place: Place) => number | undefined> {
  const found = await notes.some(leafKind, places.map(keyOf));
  const byKey = new Map(found.map(({ key, body }) => [key, z.int().min(0).parse(body)]));
  return place => byKey.get(keyOf(place));
}

/** Where the log ends now, after its commits were noted as far as that was still to be done. Origin is that of the first commit, once there is one. */
export async function endOfLog(stores: Stores, origin: string): Promise<LogEnd> {
  const noted = await notedSoFar(stores);
  let end = emptyLog(origin);
  for await (const commit of commitsOfLog(stores, Math.max(0, noted - 1))) {
    if (commit.seq > noted) await noteCommit(stores, commit);
    end = endAt(commit);
  }
  return end;
}

/** Notes which leaf each commit is that this one of the log took. */
export async function noteCommit({ notes }: Pick<Ports, 'notes'>, commit: Commit): Promise<void> {
  const { start, leaves } = sequencedIn(commit);
  await forEachConcurrently([...leaves.entries()], atOnce, async ([offset, place]) => {
    await notes.put(leafKind, { key: keyOf(place), body: start + offset });
  });
  await notes.put(logKind, { key: 'noted', body: commit.seq });
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
export async function notedSoFar({ notes }: Pick<Ports, 'notes'>): Promise<number> {
  const [noted] = await notes.some(logKind, ['noted']);
  return z
    .int()
    .min(0)
    .parse(noted?.body ?? 0);
}

/** How far stored commits were put into the log: a mark of `StoredCommits`. */
export async function markOf({ notes }: Pick<Ports, 'notes'>): Promise<string | undefined> {
  const [mark] = await notes.some(logKind, ['mark']);
  return z.string().optional().parse(mark?.body);
}

export async function putMark({ notes }: Pick<Ports, 'notes'>, mark: string): Promise<void> {
  await notes.put(logKind, { key: 'mark', body: mark });
}
