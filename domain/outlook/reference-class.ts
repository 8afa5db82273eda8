/**
 * What became of others like it: the distribution of a class of projects, and where a promise lies in it. Quantiles are by rank (n + 1)p
 * (Hyndman and Fan, The American Statistician 50 (1996), type 6), so that four in five stay within P80 also when few are known.
 * A narrow class is drawn towards the wider one until it has fifty cases; below ten it says nothing.
 */

/** Least number of cases of which an office's own class is spoken. */
export const ownClassFrom = 30;
const nothingBelow = 10;
const wholeFrom = 50;

export function quantile(values: readonly number[], p: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  if (n === 0) return undefined;
  const rank = Math.min(Math.max((n + 1) * p, 1), n);
  const below = Math.floor(rank);
  const lower = sorted[below - 1] ?? 0;
  const upper = sorted[Math.min(below, n - 1)] ?? lower;
  return lower + (rank - below) * (upper - lower);
}

/** One class, from the widest to the narrowest. */
export interface Class {
  readonly name: string;
  readonly values: readonly number[];
}

export interface Position {
  /** The class of which it is spoken. */
  readonly name: string;
  readonly n: number;
  readonly p50: number;
  readonly p80: number;
  /** Share of the class that stayed at or below what is promised now. */
  readonly kept: number;
}

/** Where a promise lies: `now` is the growth or slip that it already holds. Undefined while the widest class has fewer than thirty cases. */
export function positionIn(widestFirst: readonly Class[], now: number): Position | undefined {
  const [widest] = widestFirst;
  if (!widest || widest.values.length < ownClassFrom) return undefined;
  return widestFirst.reduce<Position | undefined>((wider, narrow) => narrowed(wider, narrow, now), undefined);
}

function narrowed(wider: Position | undefined, { name, values }: Class, now: number): Position | undefined {
  const n = values.length;
  if (n < nothingBelow) return wider;
  const weight = wider ? Math.min(1, n / wholeFrom) : 1;
  const blended = (own: number, former = own) => weight * own + (1 - weight) * former;
  const named = n >= ownClassFrom || !wider ? { name, n } : { name: wider.name, n: wider.n };
  const kept = values.filter(value => value <= now).length / n;
  return {
    ...named,
    p50: blended(quantile(values, 0.5) ?? 0, wider?.p50),
    p80: blended(quantile(values, 0.8) ?? 0, wider?.p80),
    kept: blended(kept, wider?.kept),
  };
}
