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
/** States of each aggregate that stay warm; the one that was not needed for the longest time goes first. */
const mostWarm = 10_000;
/** A snapshot is due each time this many commits were added. */
const snapshotEvery = 50;

type Warm = { readonly [N in AggregateName]: Map<StreamId, Loaded<StateOf<N>>> };

export type StateStore = ReturnType<typeof createStateStore>;

export function createStateStore(ports: Pick<Ports, 'facts' | 'snapshots'>) {
  const warm: Warm = { office: new Map(), project: new Map(), review: new Map() };

  function keep<N extends AggregateName>(aggregate: N, loaded: Loaded<StateOf<N>>): void {
    const states: Warm[N] = warm[aggregate];
    const known = states.get(loaded.stream);
    if (known && known.seq > loaded.seq) return;
    states.delete(loaded.stream);
    states.set(loaded.stream, loaded);
    if (states.size <= mostWarm) return;
    for (const oldest of states.keys()) return void states.delete(oldest);
  }

  /** The state as this process knows it, without asking the store when it is warm. */
  async function cached<N extends AggregateName>(aggregate: N, id: string): Promise<Loaded<StateOf<N>>> {
    return warm[aggregate].get(streamOf(aggregate, id)) ?? current(aggregate, id);
  }

  /** The state with everything that was acknowledged before this call. */
  async function current<N extends AggregateName>(aggregate: N, id: string): Promise<Loaded<StateOf<N>>> {
    const known = ports.facts.alone ? warm[aggregate].get(streamOf(aggregate, id)) : undefined;
    return known ?? reload(aggregate, id);
  }

  /** The state as the store has it now, whatever is warm. */
  async function reload<N extends AggregateName>(aggregate: N, id: string): Promise<Loaded<StateOf<N>>> {
    const stream = streamOf(aggregate, id);
    const start = warm[aggregate].get(stream) ?? (await fromSnapshot(aggregate, stream));
    const commits = await ports.facts.read(stream, start.seq);
    const loaded = foldCommits(aggregate, start, commits);
    if (loaded.seq > 0) keep(aggregate, loaded);
    return loaded;
  }

  async function fromSnapshot<N extends AggregateName>(aggregate: N, stream: StreamId): Promise<Loaded<StateOf<N>>> {
    const saved = await ports.snapshots.load(stream);
    if (!saved || saved.fold !== deciders[aggregate].fold) return blank(aggregate, stream);
    // A snapshot is written below and nowhere else, and its fold is this one: what it holds has this shape.
    const kept = saved.state as Pick<Loaded<StateOf<N>>, 'state' | 'remembered'>;
    return { stream, seq: saved.seq, digest: saved.digest, ...kept };
  }

  /** Takes note of a commit that this process has just stored. */
  function stored<N extends AggregateName>(aggregate: N, before: Loaded<StateOf<N>>, commit: Commit): Loaded<StateOf<N>> {
    const after = foldCommits(aggregate, before, [commit]);
    keep(aggregate, after);
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
  function evict(aggregate: AggregateName, id: string): void {
    warm[aggregate].delete(streamOf(aggregate, id));
  }

  return { cached, current, reload, stored, snapshotIfDue, evict };
}

/** A stream without any commit. */
export function blank<N extends AggregateName>(aggregate: N, stream: StreamId): Loaded<StateOf<N>> {
  return { stream, seq: 0, digest: noDigest, state: deciders[aggregate].initial, remembered: [] };
}

/** What is true after these commits too. */
export function foldCommits<N extends AggregateName>(
  aggregate: N,
  start: Loaded<StateOf<N>>,
  commits: readonly Commit[],
): Loaded<StateOf<N>> {
  return commits.reduce<Loaded<StateOf<N>>>((loaded, commit) => {
    const { stream, seq, at, digest, command, content, actor } = commit;
    // The stream's name says whose facts these are; every fact was made by that aggregate's decision.
    const facts = commit.facts as readonly FactOf<N>[];
    const state = foldAll(deciders[aggregate], loaded.state, { facts, at, actor, seq });
    const remembered =
      actor.kind === 'person' ? [...loaded.remembered, { command, content, seq }].slice(-mostRemembered) : loaded.remembered;
    return { stream, seq, digest, state, remembered };
  }, start);
}
