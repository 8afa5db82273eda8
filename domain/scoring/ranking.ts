/**
 * Places in a ranking. Equal scores share a place and the places after it are left out (1, 1, 3): nothing but the score decides, so that neither the
 * order of entry nor a hidden key puts one of two equals first. Within a place, entries stand in the order of their ids.
 */

export interface Placed {
  /** 1 for the best. */
  readonly rank: number;
  /** How many share the place. */
  readonly sharedBy: number;
}

/** Best first. `order` is below zero when the left has the smaller score, zero when both have the same. */
export function placed<T extends { readonly id: string }>(
  entries: readonly T[],
  order: (left: T, right: T) => number,
): readonly (T & Placed)[] {
  const sorted = entries.toSorted((left, right) => order(right, left) || byId(left, right));
  const starts: number[] = [];
  for (const [index, entry] of sorted.entries()) {
    const former = sorted[index - 1];
    starts.push(former && order(former, entry) === 0 ? (starts[index - 1] ?? 0) : index);
  }
  const counts = new Map<number, number>();
  for (const start of starts) counts.set(start, (counts.get(start) ?? 0) + 1);
  return sorted.map((entry, index) => {
    const start = starts[index] ?? index;
    return { ...entry, rank: start + 1, sharedBy: counts.get(start) ?? 1 };
  });
}

/** By code units, the same in every language. */
export function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

/** What is left of a score that was worked out in binary fractions when its last digits, which are rounding, are not looked at. */
export function comparable(score: number): number {
  return Number(score.toPrecision(12));
}
