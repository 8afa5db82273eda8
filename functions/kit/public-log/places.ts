/** Where the log ends, and how far stored commits were put into it: notes, which may be behind, ahead or lost without harm. */
import * as z from 'zod';
import type { Commit } from '#domain/history/commit.ts';
import { emptyLog, endAt, type LogEnd } from '#domain/history/log/sequenced.ts';
import { logStream } from '#domain/history/log/streams.ts';
import type { Ports } from '#domain/ports.ts';

/** Under which kind the log keeps its notes. */
export const logKind = 'log';
/** Commits of the log that are read together. */
const pageOfLog = 20;

type Notes = Pick<Ports, 'notes'>;

/** Where the log ends now. Origin is that of the first commit, once there is one. */
export async function endOfLog(stores: Pick<Ports, 'facts' | 'notes'>, origin: string): Promise<LogEnd> {
  const to = await notedSoFar(stores);
  let end: LogEnd | undefined;
  for await (const commit of commitsOfLog(stores, Math.max(0, to - 1))) end = endAt(commit);
  // A note that is ahead of the facts is that of a store that was put back: its end is looked for from the beginning.
  if (!end && to > 0) for await (const commit of commitsOfLog(stores, 0)) end = endAt(commit);
  return end ?? emptyLog(origin);
}

/** Notes that the log has this commit: whoever asks next need not look for its end from the beginning. */
export async function noteCommit({ notes }: Notes, { seq }: Commit): Promise<void> {
  await notes.put(logKind, { key: 'end', body: seq });
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

const whole = z.int().min(0);

/** How many commits the log had when one was last added: about as many as there are. */
export async function notedSoFar({ notes }: Notes): Promise<number> {
  const [end] = await notes.some(logKind, ['end']);
  return end ? whole.parse(end.body) : notedByEarlier({ notes });
}

/** How far the leaves were noted by an earlier version, one by one or as runs. */
export async function notedByEarlier({ notes }: Notes): Promise<number> {
  const [runs] = await notes.some(logKind, ['runs']);
  if (runs) return z.object({ to: whole }).parse(runs.body).to;
  const [singly] = await notes.some(logKind, ['noted']);
  return whole.parse(singly?.body ?? 0);
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
