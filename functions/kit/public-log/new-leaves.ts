/**
 * Which stored commits the log still has to take. What is in the log of a stream is always its beginning, so a gap before a commit is filled out
 * of the facts. A stream of which a commit cannot be read waits, and holds up no other.
 */
import type { Leaf } from '#domain/history/log/leaf.ts';
import { isOfLog } from '#domain/history/log/streams.ts';
import type { Ports } from '#domain/ports.ts';
import { log } from '../log.ts';
import { countsInLog, type Order } from './order.ts';

type Stores = Pick<Ports, 'facts' | 'notes' | 'logFiles'>;

/** Those of these commits that are not in the log, each after the commits of its history that are not there either; those of a history together. */
export async function newLeaves(stores: Stores, order: Order, found: readonly Leaf[]): Promise<Leaf[]> {
  const places = found.filter(({ stream }) => !isOfLog(stream));
  const counts = await countsInLog(stores, order, places);
  const leaves: Leaf[] = [];
  for (const [stream, own] of Map.groupBy(places, ({ stream }) => stream)) {
    let last = counts.get(stream) ?? 0;
    for (const place of own) {
      if (place.seq <= last) continue;
      const next = await between(stores, last, place);
      if (!next) break;
      leaves.push(...next);
      last = place.seq;
    }
  }
  return leaves;
}

/** The commits after one of a stream up to this one, which is read only when there are others; undefined when they cannot be read now. */
async function between({ facts }: Stores, after: number, place: Leaf): Promise<readonly Leaf[] | undefined> {
  const { stream, seq } = place;
  if (seq === after + 1) return [place];
  try {
    const commits = await facts.read(stream, after, seq - after);
    if (commits.length < seq - after || commits.some((commit, offset) => commit.seq !== after + 1 + offset))
      throw new Error('a commit is missing');
    return commits.map(commit => ({ stream, seq: commit.seq, digest: commit.digest }));
  } catch (error) {
    log.error('a history cannot be put into the log', { stream, after, error: error as Error });
    return undefined;
  }
}
