/**
 * The only way a state is read: warm in this process, else a snapshot, else from the first fact, and always the facts after it.
 * A command costs the same on a stream's first and thousandth fact.
 */

import { type AggregateName, type FoldingOf, foldingOf, type StateOf, streamOf } from '#domain/aggregates.ts';
import type { Commit, StreamId } from '#domain/history/commit.ts';
import type { Ports, SnapshotStore } from '#domain/ports.ts';
import { createDistrusted } from './distrusted-states.ts';
import { blank, foldCommits, type Loaded } from './loaded.ts';
import { log } from './log.ts';
import { createWarmStates } from './warm-states.ts';

/** A snapshot is due each time this many commits were added. */
const snapshotEvery = 50;

export type StateStore = ReturnType<typeof createStateStore>;

/** For whoever must fold from the first fact, and keep nothing. */
export const noSnapshots: SnapshotStore = { load: async () => undefined, save: async () => undefined };

export function createStateStore(ports: Pick<Ports, 'facts' | 'snapshots'>) {
  const warm = createWarmStates();
  const distrusted = createDistrusted();

  /** The state as this process knows it, without asking the store when it is warm. */
  async function cached<N extends AggregateName>(aggregate: N, id: string): Promise<Loaded<StateOf<N>>> {
    return warm.get(aggregate, streamOf(aggregate, id)) ?? current(aggregate, id);
  }

  /** The state with everything that was acknowledged before this call. */
  async function current<N extends AggregateName>(aggregate: N, id: string): Promise<Loaded<StateOf<N>>> {
    const known = ports.facts.alone ? warm.get(aggregate, streamOf(aggregate, id)) : undefined;
    return known ?? reload(aggregate, id);
  }

  /** The state as the store has it now, whatever is warm. */
  async function reload<N extends AggregateName>(aggregate: N, id: string): Promise<Loaded<StateOf<N>>> {
    const stream = streamOf(aggregate, id);
    const known = warm.get(aggregate, stream);
    const decider = await foldingOf(aggregate);
    const loaded = known
      ? foldCommits(decider, known, await ports.facts.read(stream, known.seq))
      : await fromStore({ ...ports, distrust: why => distrusted.note(stream, why) }, decider, stream);
    // Of a process that is alone, that there is nothing yet is warm, too: whoever stores the first fact is here.
    if (loaded.seq > 0 || ports.facts.alone) warm.keep(aggregate, loaded);
    return loaded;
  }

  /** Takes note of a commit that this process has just stored. */
  function stored<N extends AggregateName>(
    decider: FoldingOf<N>,
    before: Loaded<StateOf<N>>,
    commit: Commit,
  ): Loaded<StateOf<N>> {
    const after = foldCommits(decider, before, [commit]);
    // A decider's name is that of its aggregate.
    warm.keep(decider.name as N, after);
    return after;
  }

  /** Keeps a snapshot when one is due. Losing it loses nothing, so one that cannot be kept (it is too large, say) holds nobody up. */
  async function snapshotIfDue(aggregate: AggregateName, id: string, seq: number): Promise<void> {
    if (seq % snapshotEvery !== 0) return;
    await keepSnapshot(aggregate, await cached(aggregate, id), ports).catch(notKept(streamOf(aggregate, id)));
  }

  /** Keeps a snapshot in the place of an older one, which must not stay. */
  async function snapshotNow(aggregate: AggregateName, id: string): Promise<void> {
    await keepSnapshot(aggregate, await current(aggregate, id), ports);
  }

  /** Forgets what is warm (a fault left it uncertain whether an append was stored). */
  function evict(aggregate: AggregateName, id: string): void {
    warm.drop(aggregate, streamOf(aggregate, id));
  }

  /** `distrusted`: streams of which this process met a folded state that this deployment did not make, or that no fact vouches for. */
  return { cached, current, reload, stored, snapshotIfDue, snapshotNow, evict, distrusted: distrusted.streams };
}

const notKept = (stream: StreamId) => (error: Error) => log.warn('a snapshot could not be kept', { stream, error });

async function keepSnapshot<N extends AggregateName>(
  aggregate: N,
  { stream, seq, digest, state, remembered }: Loaded<StateOf<N>>,
  { snapshots }: Pick<Ports, 'snapshots'>,
): Promise<void> {
  const { fold } = await foldingOf(aggregate);
  await snapshots.save({ stream, seq, digest, fold, state: { state, remembered } });
}

interface Kept extends Pick<Ports, 'facts' | 'snapshots'> {
  /** Is told why what is kept is not believed. */
  readonly distrust: (why: string) => void;
}

/** From the snapshot, if it is ours and its last commit stands in the facts with the same digest; else from the first fact. */
async function fromStore<N extends AggregateName>(
  { facts, snapshots, distrust }: Kept,
  decider: FoldingOf<N>,
  stream: StreamId,
): Promise<Loaded<StateOf<N>>> {
  const saved = await snapshots.load(stream);
  if (saved === 'not-ours') distrust('it is not sealed with the key of this deployment');
  else if (saved?.fold === decider.fold) {
    const [last, ...later] = await facts.read(stream, saved.seq - 1);
    // A snapshot is written above and nowhere else, and its fold is this one: what it holds has this shape.
    const kept = saved.state as Pick<Loaded<StateOf<N>>, 'state' | 'remembered'>;
    if (last?.seq === saved.seq && last.digest === saved.digest)
      return foldCommits(decider, { stream, seq: saved.seq, digest: saved.digest, ...kept }, later);
    distrust(`the facts have no entry ${saved.seq} with its digest`);
  }
  return foldCommits(decider, blank(decider, stream), await facts.read(stream, 0));
}
