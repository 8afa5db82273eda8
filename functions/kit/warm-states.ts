/** The states that a process keeps in memory: the newest of each stream, and of all streams those that were needed last. */
import type { AggregateName, StateOf } from '#domain/aggregates.ts';
import type { StreamId } from '#domain/history/commit.ts';
import type { Loaded } from './loaded.ts';

/** States of each aggregate that stay warm; the one that was not needed for the longest time goes first. */
const mostWarm = 10_000;

type Warm = { readonly [N in AggregateName]: Map<StreamId, Loaded<StateOf<N>>> };

export function createWarmStates() {
  const warm: Warm = {
    ...{ office: new Map(), project: new Map(), review: new Map() },
    ...{ call: new Map(), assessment: new Map(), selection: new Map(), weighting: new Map(), meeting: new Map() },
    audit: new Map(),
  };

  function get<N extends AggregateName>(aggregate: N, stream: StreamId): Loaded<StateOf<N>> | undefined {
    return warm[aggregate].get(stream);
  }

  /** Keeps a state, unless a newer one of its stream is kept already. */
  function keep<N extends AggregateName>(aggregate: N, loaded: Loaded<StateOf<N>>): void {
    const states: Warm[N] = warm[aggregate];
    const known = states.get(loaded.stream);
    if (known && known.seq > loaded.seq) return;
    states.delete(loaded.stream);
    states.set(loaded.stream, loaded);
    if (states.size <= mostWarm) return;
    for (const oldest of states.keys()) return void states.delete(oldest);
  }

  function drop(aggregate: AggregateName, stream: StreamId): void {
    warm[aggregate].delete(stream);
  }

  return { get, keep, drop };
}
