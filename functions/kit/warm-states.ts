/**
 * The states that a process keeps in memory: the newest of each stream, and of all streams those that were needed last. Bounded by their size, so that
 * neither many small nor a few large ones fill the process.
 */
import type { AggregateName, StateOf } from '#domain/aggregates.ts';
import type { StreamId } from '#domain/history/commit.ts';
import type { Loaded } from './loaded.ts';

/** Characters of JSON of all that is warm; in memory it takes several times that. */
const mostCharacters = 32 * 1024 * 1024;

/**
 * Commits after which a state is measured anew: it grows little by little. One without commits is nothing yet, and a young one grows fast: until its eighth
 * commit it is reckoned as twice as large as it was.
 */
const measuredEvery = 20;
const grownUp = 8;

const staysMeasured = ({ measured }: Pick<Warm, 'measured'>, seq: number) =>
  measured > 0 && seq < (measured < grownUp ? grownUp : measured + measuredEvery);

interface Warm {
  readonly loaded: Loaded<unknown>;
  readonly characters: number;
  /** Number of the commit at which it was measured. */
  readonly measured: number;
  /** How many had been kept when it was last put to the end. */
  readonly moved: number;
}

export function createWarmStates(most = mostCharacters) {
  /** Roughly in the order in which they were needed. A stream's name says which aggregate it is of. */
  const warm = new Map<StreamId, Warm>();
  let characters = 0;
  let kept = 0;

  function get<N extends AggregateName>(_aggregate: N, stream: StreamId): Loaded<StateOf<N>> | undefined {
    const known = warm.get(stream);
    if (!known) return undefined;
    // Put to the end only when a fourth of the others has come after it: an office is needed dozens of times for each project.
    if (kept - known.moved > warm.size / 4) {
      warm.delete(stream);
      warm.set(stream, { ...known, moved: kept });
    }
    return known.loaded as Loaded<StateOf<N>>;
  }

  /** Keeps a state, unless a newer one of its stream is kept already. */
  function keep<N extends AggregateName>(_aggregate: N, loaded: Loaded<StateOf<N>>): void {
    const known = warm.get(loaded.stream);
    if (known && known.loaded.seq > loaded.seq) return;
    drop(_aggregate, loaded.stream);
    kept += 1;
    const entry = known && staysMeasured(known, loaded.seq) ? { ...known, loaded } : measuredNow(loaded);
    warm.set(loaded.stream, { ...entry, moved: kept });
    characters += entry.characters;
    for (const oldest of warm.keys()) {
      if (characters <= most || warm.size === 1) return;
      drop(_aggregate, oldest);
    }
  }

  function drop(_aggregate: AggregateName, stream: StreamId): void {
    characters -= warm.get(stream)?.characters ?? 0;
    warm.delete(stream);
  }

  return { get, keep, drop };
}

function measuredNow(loaded: Loaded<unknown>): Omit<Warm, 'moved'> {
  const { length } = JSON.stringify(loaded);
  return { loaded, characters: loaded.seq < grownUp ? 2 * length : length, measured: loaded.seq };
}
