/**
 * Which stored commits the log still has to take. What is in the log of a stream is always its beginning, so a gap before a commit is filled out
 * of the facts. A stream of which a commit cannot be read waits, and holds up no other.
 */
import type { StreamId } from '#domain/history/commit.ts';
import type { Leaf } from '#domain/history/log/leaf.ts';
import { isOfLog } from '#domain/history/log/streams.ts';
import type { Ports } from '#domain/ports.ts';
import { log } from '../log.ts';
import { leavesOf, type Place } from './places.ts';

type Stores = Pick<Ports, 'facts' | 'notes'>;

/** Commits that are looked back over at once, for the last one that is in the log. */
const stepBack = 50;

/** Those of these commits that are not in the log, each after the commits of its stream that are not there either. */
export async function newLeaves(stores: Stores, found: readonly Leaf[]): Promise<Leaf[]> {
  const places = found.filter(({ stream }) => !isOfLog(stream));
  const before = places.map(({ stream, seq }) => ({ stream, seq: seq - 1 })).filter(({ seq }) => seq > 0);
  const leafOf = await leavesOf(stores, [...places, ...before]);
  const isNew = (place: Place) => leafOf(place) === undefined;
  /** By stream, the last commit that is in the log or will be; undefined for a stream that waits. */
  const last = new Map<StreamId, number | undefined>();
  const leaves: Leaf[] = [];
  for (const place of places.filter(isNew)) {
    const { stream, seq } = place;
    if (!last.has(stream)) last.set(stream, isNew({ stream, seq: seq - 1 }) ? await lastBefore(stores, place) : seq - 1);
    const known = last.get(stream) ?? Number.POSITIVE_INFINITY;
    if (seq <= known) continue;
    const next = await between(stores, known, place);
    leaves.push(...(next ?? []));
    last.set(stream, next && seq);
  }
  return leaves;
}

/** The last commit of the stream before this one that is in the log; 0 when there is none. */
async function lastBefore(stores: Stores, { stream, seq }: Place): Promise<number> {
  for (let above = seq - 1; above > 0; above -= stepBack) {
    const places = Array.from({ length: Math.min(stepBack, above) }, (_, back) => ({ stream, seq: above - back }));
    const leafOf = await leavesOf(stores, places);
    const known = places.find(place => leafOf(place) !== undefined);
    if (known) return known.seq;
  }
  return 0;
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
