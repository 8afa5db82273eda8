/**
 * Rating against points: whether the project's own word is calm or worried, whether the card has many points or few, and what came true in each
 * of the four. Where the word is calm and the card is not is where a board should look.
 */

import type { Event, Level } from './items.ts';
import { wilson } from './measure.ts';

export interface Cell {
  /** Amber-red or red. */
  readonly worried: boolean;
  /** As many points without the rating as `manyFrom` says, or more. */
  readonly many: boolean;
}

/** From how many points of the other items on they are many: half of what these can bring. */
export function manyFrom(points: readonly number[], most: readonly number[]): number {
  return points.reduce((sum, value, place) => sum + value * (most[place] ?? 0), 0) / 2;
}

export interface Case extends Cell {
  readonly happened: boolean;
}

export interface CountedCell extends Cell {
  readonly n: number;
  readonly k: number;
  /** Absent of none. */
  readonly share?: number | undefined;
  readonly interval: readonly [number, number];
}

const cells: readonly Cell[] = [
  { worried: false, many: false },
  { worried: false, many: true },
  { worried: true, many: false },
  { worried: true, many: true },
];

export function twoByTwo(cases: readonly Case[]): CountedCell[] {
  return cells.map(cell => {
    const inIt = cases.filter(({ worried, many }) => worried === cell.worried && many === cell.many);
    const k = inIt.filter(({ happened }) => happened).length;
    const n = inIt.length;
    return { ...cell, n, k, share: n > 0 ? k / n : undefined, interval: wilson(k, n) };
  });
}

/** What was found on the published years that no card was made from (bases 2019 to 2022), in per cent, in the order of `twoByTwo`. */
export const publishedShares: Readonly<Record<Event, readonly number[]>> = { cost: [16, 30, 37, 59], slip: [13, 23, 27, 38] };

export function isWorried(rating: Level): boolean {
  return rating === 2;
}
