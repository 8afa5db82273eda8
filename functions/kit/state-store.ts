/**
 * The only way a state is read: warm in this process, else a snapshot, else from the first fact, and always the facts after it.
 * A command costs the same on a stream's first and thousandth fact.
 */

import { type AggregateName, deciders, type FactOf, type StateOf, streamOf } from '#domain/aggregates.ts';
import { foldAll } from '#domain/decision/decider.ts';
import type { Commit, StreamId } from '#domain/history/commit.ts';
import { noDigest } from '#domain/history/commit.ts';
import type { Ports } from '#domain/ports.ts';
import { log } from './log.ts';

/** A request that was accepted under a key of its sender: what the key stands for, and where the answer is. */
export interface IdempotencyRecord {
  readonly command: string;
  readonly content: string;
  readonly seq: number;
}

/** A stream's state with its place in the chain. */
export interface Loaded<S> {
  readonly stream: StreamId;
  readonly seq: number;
  readonly digest: string;
  readonly state: S;
  /** The latest accepted requests, oldest first (the last 200 are remembered). */
  readonly remembered: readonly IdempotencyRecord[];
}

const mostRemembered = 200;
const mostWarm = 20_000;
/** A snapshot is due each time this many commits were added. */
const snapshotEvery = 50;

export type StateStore = ReturnType<typeof createStateStore>;

export function createStateStore(ports: Pick<Ports, 'facts' | 'snapshots'>) {
  const warm = new Map<StreamId, Loaded<unknown>>();

  function keep(loaded: Loaded<unknown>): void {
    const known = warm.get(loaded.stream);
    if (known && known.seq > loaded.seq) return;
    warm.delete(loaded.stream);
    warm.set(loaded.stream, loaded);
    if (warm.size > mostWarm) warm.delete(warm.keys().next().value as StreamId);
  }

  /** The state as this process knows it, without asking the store when it is warm. */
  async function cached<N extends AggregateName>(aggregate: N, id: string): Promise<Loaded<StateOf<N>>> {
    const known = warm.get(streamOf(aggregate, id));
    return known ? (known as Loaded<StateOf<N>>) : current(aggregate, id);
  }

  /** The state with everything that was acknowledged before this call. */
  async function current<N extends AggregateName>(aggregate: N, id: string): Promise<Loaded<StateOf<N>>> {
    const known = ports.facts.alone ? warm.get(streamOf(aggregate, id)) : undefined;
    return known ? (known as Loaded<StateOf<N>>) : reload(aggregate, id);
  }

  /** The state as the store has it now, whatever is warm. */
  async function reload<N extends AggregateName>(aggregate: N, id: string): Promise<Loaded<StateOf<N>>> {
    const stream = streamOf(aggregate, id);
    const start = (warm.get(stream) as Loaded<StateOf<N>> | undefined) ?? (await fromSnapshot(aggregate, stream));
    const commits = await ports.facts.read(stream, start.seq);
    const loaded = commits.reduce((state, commit) => add(aggregate, state, commit), start);
    if (loaded.seq > 0) keep(loaded);
    return loaded;
  }

  async function fromSnapshot<N extends AggregateName>(aggregate: N, stream: StreamId): Promise<Loaded<StateOf<N>>> {
    const blank = { stream, seq: 0, digest: noDigest, state: deciders[aggregate].initial as StateOf<N>, remembered: [] };
    const saved = await ports.snapshots.load(stream);
    if (!saved || saved.fold !== deciders[aggregate].fold) return blank;
    const kept = saved.state as { state: StateOf<N>; remembered: IdempotencyRecord[] };
    return { stream, seq: saved.seq, digest: saved.digest, ...kept };
  }

  /** Takes note of a commit that this process has just stored. */
  function stored<N extends AggregateName>(aggregate: N, before: Loaded<StateOf<N>>, commit: Commit): Loaded<StateOf<N>> {
    const after = add(aggregate, before, commit);
    keep(after);
    return after;
  }

  /** Keeps a snapshot when one is due. Losing it loses nothing, so one that cannot be kept (it is too large, say) holds nobody up. */
  async function snapshotIfDue(aggregate: AggregateName, id: string, seq: number): Promise<void> {
    if (seq % snapshotEvery !== 0) return;
    const loaded = await cached(aggregate, id);
    const { stream, digest, state, remembered } = loaded;
    const snapshot = { stream, seq: loaded.seq, digest, fold: deciders[aggregate].fold, state: { state, remembered } };
    await ports.snapshots.save(snapshot).catch((error: Error) => log.warn('a snapshot could not be kept', { stream, error }));
  }

  /** Forgets what is warm (a fault left it uncertain whether an append was stored). */
  function evict(stream: StreamId): void {
    warm.delete(stream);
  }

  return { cached, current, reload, stored, snapshotIfDue, evict };
}

function add<N extends AggregateName>(aggregate: N, loaded: Loaded<StateOf<N>>, commit: Commit): Loaded<StateOf<N>> {
  const fold = deciders[aggregate] as unknown as { evolve(state: StateOf<N>, fact: FactOf<N>, meta: Commit): StateOf<N> };
  const state = foldAll(fold as never, loaded.state, commit as never) as StateOf<N>;
  const { stream, seq, digest, command, content, actor } = commit;
  const remembered =
    actor.kind === 'person' ? [...loaded.remembered, { command, content, seq }].slice(-mostRemembered) : loaded.remembered;
  return { stream, seq, digest, state, remembered };
}
