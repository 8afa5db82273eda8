/** Reads a history: with the names of people in it, or as it is stored. */
import type { HistoryEntry } from '#api/answers/history.ts';
import type { Shown } from '#api/answers/shared.ts';
import type { StreamId } from '#domain/history/commit.ts';
import type { App } from './app.ts';
import { ProblemError, problem } from './problem.ts';

export type StoredEntry = Shown<HistoryEntry>;

/** The entries of a stream after one of them, in order; at most `limit`. Only deciders make facts, so each of them has its type. */
export async function readHistory(
  app: App,
  stream: StreamId,
  { after = 0, limit }: { after?: number; limit?: number } = {},
): Promise<readonly StoredEntry[]> {
  return (await app.ports.facts.read(stream, after, limit)) as readonly StoredEntry[];
}

/** The entries exactly as they are stored: their digests are over these. */
export async function storedHistory(app: App, stream: StreamId): Promise<readonly StoredEntry[]> {
  return (await app.stored.read(stream, 0)) as readonly StoredEntry[];
}

/** The entry after which a page begins; a cursor that is none of a history's is refused. */
export function historyPlace(cursor = '0'): number {
  if (/^[0-9]{1,9}$/.test(cursor)) return Number(cursor);
  throw new ProblemError(
    problem(400, 'invalid-request', 'cursor: start again without it.', [
      { field: 'cursor', reason: 'does not belong to this list' },
    ]),
  );
}
