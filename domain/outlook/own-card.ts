/**
 * When an office may have a card of its own: at least a hundred resolved observations, twenty of each kind, and in rolling order (each year
 * foretold from what had been resolved before it) better than the base rate and than the card in force. It is drawn towards the preset.
 * What is resolved later changes no earlier forecast.
 */

import type { Event } from './items.ts';
import { makeCard, type Resolved } from './make-card.ts';
import { brierScore, type Forecast } from './measure.ts';
import { type Card, chanceOf, totalOf } from './points.ts';
import { presetCards } from './presets.ts';

export interface ResolvedAt extends Resolved {
  /** When the items were stated, and when it was told what came; ISO instants. */
  readonly at: string;
  readonly resolvedAt: string;
}

/** What was found when an own card was tried. Brier scores over the years that could be foretold; the lower, the better. */
export interface Checks {
  readonly rows: number;
  readonly events: number;
  /** Cases that could be foretold in rolling order. */
  readonly foretold: number;
  readonly own?: number | undefined;
  readonly constant?: number | undefined;
  readonly current?: number | undefined;
}

export type Tried =
  | { readonly card: Card; readonly checks: Checks }
  | { readonly card?: undefined; readonly checks: Checks; readonly why: string };

export const leastRows = 100;
export const leastOfEachKind = 20;
const ownLambda = 20;

export function tryOwnCard(event: Event, rows: readonly ResolvedAt[], current: Card): Tried {
  const events = rows.filter(({ happened }) => happened).length;
  const checks: Checks = { rows: rows.length, events, foretold: 0 };
  const few = tooFew(checks);
  if (few) return { checks, why: few };
  const compared = { ...checks, ...rolling(event, rows, current) };
  const { own, constant, current: former } = compared;
  if (own === undefined || constant === undefined || former === undefined)
    return { checks: compared, why: 'No year can be foretold from what was resolved before it; wait for another year.' };
  if (own >= constant)
    return { checks: compared, why: 'In rolling order it is no better than the base rate; the card in force stays.' };
  if (own >= former) return { checks: compared, why: 'In rolling order it is no better than the card in force, which stays.' };
  return { card: ownCard(event, rows), checks: compared };
}

function tooFew({ rows, events }: Checks): string | undefined {
  if (events === 0) return 'Nothing of the kind has come true yet: without events no card can be made.';
  if (rows < leastRows) return `Resolved observations so far: ${rows}; a card of the office needs ${leastRows}.`;
  if (Math.min(events, rows - events) < leastOfEachKind)
    return `Of ${rows} resolved observations ${events} came true; a card of the office needs ${leastOfEachKind} of each kind.`;
  return undefined;
}

function ownCard(event: Event, rows: readonly Resolved[]): Card {
  const { coefficients, s } = presetCards[event];
  return makeCard(event, rows, {
    items: { lambda: ownLambda, centre: coefficients },
    total: { lambda: ownLambda, centre: [s] },
  });
}

/** Each year foretold from what had been resolved before its first observation. */
function rolling(
  event: Event,
  rows: readonly ResolvedAt[],
  current: Card,
): Pick<Checks, 'foretold' | 'own' | 'constant' | 'current'> {
  const forecasts = { own: [] as Forecast[], constant: [] as Forecast[], current: [] as Forecast[] };
  for (const year of new Set(rows.map(yearOf))) {
    const asked = rows.filter(row => yearOf(row) === year);
    const first = asked.map(({ at }) => at).reduce((a, b) => (a < b ? a : b));
    const known = rows.filter(({ resolvedAt }) => resolvedAt <= first);
    const rate = known.filter(({ happened }) => happened).length / known.length;
    if (!(rate > 0 && rate < 1)) continue;
    const card = ownCard(event, known);
    for (const { levels, happened } of asked) {
      forecasts.own.push({ chance: chanceOf(card, totalOf(card, levels)), happened });
      forecasts.constant.push({ chance: rate, happened });
      forecasts.current.push({ chance: chanceOf(current, totalOf(current, levels)), happened });
    }
  }
  return {
    foretold: forecasts.own.length,
    own: brierScore(forecasts.own),
    constant: brierScore(forecasts.constant),
    current: brierScore(forecasts.current),
  };
}

function yearOf({ at }: ResolvedAt): string {
  return at.slice(0, 4);
}
