/** Points and the chance that they stand for: what is counted of a project, without how a card is made. */
import { type Event, itemsOf, type Levels } from './items.ts';
import type { Counted } from './measure.ts';

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

export type Scored = Pick<Card, 'event' | 'points'>;

/** What each item brings, in the order of the card. */
export function pointsOf(card: Scored, levels: Levels): number[] {
  return itemsOf[card.event].map((item, place) => levels[item] * (card.points[place] ?? 0));
}

export function totalOf(card: Scored, levels: Levels): number {
  return pointsOf(card, levels).reduce((sum, points) => sum + points, 0);
}

/** The chance that a total stands for, 0 to 1. */
export function chanceOf(card: Pick<Card, 'a' | 's'>, total: number): number {
  return sigmoid(card.a + card.s * total);
}

export function sigmoid(z: number): number {
  return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
}
