/**
 * A card: whole points for each item, added up, and the chance that a total stands for. Five points double the odds. A card is made from rows
 * alone: the same rows in any order make the same card, to the last digit.
 */
import { type Event, itemsOf, type Levels } from './items.ts';
import { fitLogistic, type Ridge, sigmoid } from './logistic.ts';

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
  };
}

/** What each item brings, in the order of the card. */
export function pointsOf(card: Card, levels: Levels): number[] {
  return itemsOf[card.event].map((item, place) => levels[item] * (card.points[place] ?? 0));
}

export function totalOf(card: Card, levels: Levels): number {
  return pointsOf(card, levels).reduce((sum, points) => sum + points, 0);
}

/** The chance that a total stands for, 0 to 1. */
export function chanceOf(card: Pick<Card, 'a' | 's'>, total: number): number {
  return sigmoid(card.a + card.s * total);
}
