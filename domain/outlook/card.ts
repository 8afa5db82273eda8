/**
 * A card: whole points for each item, added up, and the chance that a total stands for. Five points double the odds. A card is made from rows
 * alone: the same rows in any order make the same card, to the last digit.
 */
import { type Event, highest, type Item, itemsOf, type Levels } from './items.ts';
import { fitLogistic, type Ridge, sigmoid } from './logistic.ts';
import type { Counted } from './measure.ts';

/** What came true of a project whose items were known: a row that a card may be made from. */
export interface Resolved {
  readonly levels: Levels;
  readonly happened: boolean;
}

export interface Card {
  readonly event: Event;
  readonly intercept: number;
  /** By the items of the event, in their order (`itemsOf`). */
  readonly coefficients: readonly number[];
  /** Points of one level, by the same order. */
  readonly points: readonly number[];
  /** Chance = σ(a + s · total). */
  readonly a: number;
  readonly s: number;
  /** What it was made from. */
  readonly rows: number;
  readonly events: number;
  /** How many of these had each total, from 0 to the most, and how many of them it came true of. */
  readonly byTotal: readonly Counted[];
  /** The same for each cell of rating against the other points, in the order of `twoByTwo`. */
  readonly byCell: readonly Counted[];
}

/** How many points double the odds. */
const doubling = 5;
/** How strongly a card is drawn, its coefficients and the slope of its total. */
export interface Pulls {
  readonly items: Ridge;
  readonly total: Ridge;
}

/** The presets are drawn towards nothing being a risk; the slope of the total is free. */
export const presetPulls: Pulls = { items: { lambda: 1 }, total: { lambda: 0 } };

const digits = 6;

/** Rounded as it is published, so that what is stored is what is counted with. */
export function rounded(value: number): number {
  return Number(value.toFixed(digits));
}

export function makeCard(event: Event, rows: readonly Resolved[], pulls: Pulls): Card {
  const inputsOf = (levels: Levels) => itemsOf[event].map(item => levels[item]);
  const observed = rows.map(({ levels, happened }) => ({ inputs: inputsOf(levels), event: happened }));
  const { intercept, coefficients } = fitLogistic(observed, pulls.items);
  const points = coefficients.map(b => Math.round((Math.max(b, 0) * doubling) / Math.LN2));
  const totals = observed.map(({ inputs, event: happened }) => ({
    inputs: [inputs.reduce<number>((sum, level, place) => sum + level * (points[place] ?? 0), 0)],
    event: happened,
  }));
  const counts = (of: (levels: Levels) => number, length: number) =>
    Array.from({ length }, (_, place): Counted => {
      const those = rows.filter(({ levels }) => of(levels) === place);
      return { n: those.length, k: those.filter(({ happened }) => happened).length };
    });
  const { intercept: a, coefficients: slopes } = fitLogistic(totals, pulls.total);
  return {
    event,
    intercept: rounded(intercept),
    coefficients: coefficients.map(rounded),
    points,
    a: rounded(a),
    s: rounded(slopes[0] ?? 0),
    rows: rows.length,
    events: rows.filter(({ happened }) => happened).length,
    byTotal: counts(levels => totalOf({ event, points }, levels), mostOf({ event, points }) + 1),
    byCell: counts(levels => cellOf({ event, points }, levels), 4),
  };
}

type Scored = Pick<Card, 'event' | 'points'>;

/** What each item brings, in the order of the card. */
export function pointsOf(card: Scored, levels: Levels): number[] {
  return itemsOf[card.event].map((item, place) => levels[item] * (card.points[place] ?? 0));
}

export function totalOf(card: Scored, levels: Levels): number {
  return pointsOf(card, levels).reduce((sum, points) => sum + points, 0);
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

/** The chance that a total stands for, 0 to 1. */
export function chanceOf(card: Pick<Card, 'a' | 's'>, total: number): number {
  return sigmoid(card.a + card.s * total);
}
