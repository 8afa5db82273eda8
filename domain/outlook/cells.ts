/** Where a project stands on a card: how many points there are, its cell of rating against the others, and what came true of those like it. */
import { type Item, itemsOf, type Levels } from './items.ts';
import type { Counted } from './measure.ts';
import { type Card, type Scored, totalOf } from './points.ts';
import { highest } from './words.ts';

const digits = 6;

/** Rounded as it is published, so that what is stored is what is counted with. */
export function rounded(value: number): number {
  return Number(value.toFixed(digits));
}

/** What all items bring at most, without those that are left out. */
export function mostOf(card: Scored, without?: Item): number {
  return itemsOf[card.event].reduce(
    (sum, item, place) => sum + (item === without ? 0 : highest[item] * (card.points[place] ?? 0)),
    0,
  );
}

/** From this many points of the items besides the rating on, a project has many. */
export function manyFrom(card: Scored): number {
  return mostOf(card, 'rating') / 2;
}

/** Its place among the four cells: 0 calm and few, 1 calm and many, 2 worried and few, 3 worried and many. */
export function cellOf(card: Scored, levels: Levels): number {
  const others = totalOf(card, { ...levels, rating: 0 });
  return (levels.rating === highest.rating ? 2 : 0) + (others >= manyFrom(card) ? 1 : 0);
}

/** How far around a total others count as having had that many points. */
const around = 2;

/** What came true of those that the card was made from and that had about as many points. */
export function othersLike(
  { byTotal }: Pick<Card, 'byTotal'>,
  total: number,
): Counted & { readonly from: number; readonly to: number } {
  const from = Math.max(0, total - around);
  const to = Math.min(byTotal.length - 1, total + around);
  const those = byTotal.slice(from, to + 1);
  const sum = (of: 'n' | 'k') => those.reduce((before, counted) => before + counted[of], 0);
  return { from, to, n: sum('n'), k: sum('k') };
}
