/**
 * Rating against points: whether the project's own word is calm or worried, whether the other items of the card bring many points or few, and
 * what came true in each of the four. Where the word is calm and the points are many is where a board should look.
 */
import { type Counted, wilson } from './measure.ts';

export interface Cell extends Counted {
  /** The rating is amber-red or red. */
  readonly worried: boolean;
  /** The items besides the rating bring half of what they can, or more. */
  readonly many: boolean;
  /** Absent of none. */
  readonly share?: number | undefined;
  readonly interval: readonly [number, number];
}

const cells = [
  { worried: false, many: false },
  { worried: false, many: true },
  { worried: true, many: false },
  { worried: true, many: true },
] as const;

/** From the counts of `cellOf`, in its order. */
export function twoByTwo(counts: readonly Counted[]): Cell[] {
  return cells.map((cell, place) => {
    const { n, k } = counts[place] ?? { n: 0, k: 0 };
    return { ...cell, n, k, ...(n > 0 && { share: k / n }), interval: wilson(k, n) };
  });
}
