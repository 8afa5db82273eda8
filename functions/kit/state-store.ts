/**
 * The only way a state is read: warm in this process, else a snapshot, else from the first fact, and always the facts after it.
 * A command costs the same on a stream's first and thousandth fact.
 */
import type { Commit, StreamId } from '#domain/history/commit.ts';
import { noDigest } from '#domain/history/commit.ts';
import { foldAll } from '#domain/decision/decider.ts';
import { type FactOf, type NounName, nouns, type StateOf, streamOf } from '#domain/aggregates.ts';
import type { Ports } from '#domain/ports.ts';
import { log } from './log.ts';

/** A request that was accepted under a key of its sender: what the key stands for, and where the answer is. */
export interface Remembered {
  readonly command: string;
  readonly content: string;
  readonly seq: number;
}

/** A stream's state with its place in the chain. */
export interface Folded<S> {
  readonly stream: StreamId;
  readonly seq: number;
  readonly digest: string;
  readonly state: S;
  /** The latest accepted requests, oldest first (the last 200 are remembered). */
  readonly remembered: readonly Remembered[];
}

const mostRemembered = 200;
const mostWarm = 20_000;
/** A snapshot is due each time this many commits were added. */
const snapshotEvery = 50;

export type Ledger = ReturnType<typeof createLedger>;

export function createLedger(ports: Pick<Ports, 'facts' | 'snapshots'>) {
  const warm = new Map<StreamId, Folded<unknown>>();

  function keep(folded: Folded<unknown>): void {
    const known = warm.get(folded.stream);
    if (known && known.seq > folded.seq) return;
    warm.delete(folded.stream);
    warm.set(folded.stream, folded);
    if (warm.size > mostWarm) warm.delete(warm.keys().next().value as StreamId);
  }

  /** The state as this process knows it, without asking the store when it is warm. */
  async function latest<N extends NounName>(noun: N, id: string): Promise<Folded<StateOf<N>>> {
    const known = warm.get(streamOf(noun, id));
    return known ? (known as Folded<StateOf<N>>) : fresh(noun, id);
  }

  /** The state with everything that was acknowledged before this call. */
  async function fresh<N extends NounName>(noun: N, id: string): Promise<Folded<StateOf<N>>> {
    const known = ports.facts.alone ? warm.get(streamOf(noun, id)) : undefined;
    return known ? (known as Folded<StateOf<N>>) : reread(noun, id);
  }

  /** The state as the store has it now, whatever is warm. */
  async function reread<N extends NounName>(noun: N, id: string): Promise<Folded<StateOf<N>>> {
    const stream = streamOf(noun, id);
    const start = (warm.get(stream) as Folded<StateOf<N>> | undefined) ?? (await fromSnapshot(noun, stream));
    const commits = await ports.facts.read(stream, start.seq);
    const folded = commits.reduce((state, commit) => add(noun, state, commit), start);
    if (folded.seq > 0) keep(folded);
    return folded;
  }

  async function fromSnapshot<N extends NounName>(noun: N, stream: StreamId): Promise<Folded<StateOf<N>>> {
    const blank = { stream, seq: 0, digest: noDigest, state: nouns[noun].initial as StateOf<N>, remembered: [] };
    const saved = await ports.snapshots.load(stream);
    if (!saved || saved.fold !== nouns[noun].fold) return blank;
    const kept = saved.state as { state: StateOf<N>; remembered: Remembered[] };
    return { stream, seq: saved.seq, digest: saved.digest, ...kept };
  }

  /** Takes note of a commit that this process has just stored. */
  function stored<N extends NounName>(noun: N, before: Folded<StateOf<N>>, commit: Commit): Folded<StateOf<N>> {
    const after = add(noun, before, commit);
    keep(after);
    return after;
  }

  /** Keeps a snapshot when one is due. Losing it loses nothing, so one that cannot be kept (it is too large, say) holds nobody up. */
  async function snapshotIfDue(noun: NounName, id: string, seq: number): Promise<void> {
    if (seq % snapshotEvery !== 0) return;
    const folded = await latest(noun, id);
    const { stream, digest, state, remembered } = folded;
    const snapshot = { stream, seq: folded.seq, digest, fold: nouns[noun].fold, state: { state, remembered } };
    await ports.snapshots.save(snapshot).catch((error: Error) => log.warn('a snapshot could not be kept', { stream, error }));
  }

  /** Forgets what is warm (a fault left it uncertain whether an append was stored). */
  function forget(stream: StreamId): void {
    warm.delete(stream);
  }

  return { latest, fresh, reread, stored, snapshotIfDue, forget };
}

function add<N extends NounName>(noun: N, folded: Folded<StateOf<N>>, commit: Commit): Folded<StateOf<N>> {
  const fold = nouns[noun] as unknown as { evolve(state: StateOf<N>, fact: FactOf<N>, meta: Commit): StateOf<N> };
  const state = foldAll(fold as never, folded.state, commit as never) as StateOf<N>;
  const { stream, seq, digest, command, content, actor } = commit;
  const remembered =
    actor.kind === 'person' ? [...folded.remembered, { command, content, seq }].slice(-mostRemembered) : folded.remembered;
  return { stream, seq, digest, state, remembered };
}
