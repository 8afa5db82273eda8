/**
 * A card: whole points for each item, added up, and the chance that a total stands for. Five points double the odds. A card is made from rows
 * alone: the same rows in any order make the same card, to the last digit.
 */
import { cellOf, mostOf, rounded } from './cells.ts';
import { type Event, itemsOf, type Levels } from './items.ts';
import { fitLogistic, type Ridge } from './logistic.ts';
import type { Counted } from './measure.ts';
import { type Card, totalOf } from './points.ts';

/** What came true of a project whose items were known: a row that a card may be made from. */
export interface Resolved {
  readonly levels: Levels;
  readonly happened: boolean;
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
