/** What one entry of the public log's order says of stored histories: by history the leaves that it took, and which histories begin in it. */
import type { Commit, StreamId } from '#domain/history/commit.ts';
import type { Leaf } from '#domain/history/log/leaf.ts';
import { sequencedIn } from '#domain/history/log/sequenced.ts';
import { type Finding, inLog } from './finding.ts';

export interface LoggedRun {
  readonly stream: StreamId;
  /** One after the other, by their number. */
  readonly leaves: readonly Leaf[];
}

/** Throws a RangeError for an entry that is none of the log's. */
export function runsOf(commit: Commit): readonly LoggedRun[] {
  const byStream = Map.groupBy(sequencedIn(commit).leaves, ({ stream }) => stream);
  return [...byStream].map(([stream, leaves]) => ({ stream, leaves: leaves.toSorted((one, other) => one.seq - other.seq) }));
}

/** Each history is looked at as a whole where its first entry stands in the log: once while the log is gone through. */
export const begins = ({ leaves }: LoggedRun): boolean => leaves[0]?.seq === 1;

/** `stored`: the entries of the history, at least those that the leaves name, as far as they are there. */
export function leafFindings({ stream, leaves }: LoggedRun, stored: readonly Pick<Commit, 'seq' | 'digest'>[]): Finding[] {
  const digests = new Map(stored.map(({ seq, digest }) => [seq, digest]));
  return leaves.flatMap(({ seq, digest }) => {
    const where = `${stream}, entry ${seq}`;
    if (!digests.has(seq)) return [inLog(where, 'the public log holds it, and no such entry is stored')];
    return digests.get(seq) === digest
      ? []
      : [inLog(where, 'the entry that is stored has another digest than the public log says')];
  });
}
