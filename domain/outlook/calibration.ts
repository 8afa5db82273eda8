/**
 * What was said against what came true: of the card, of the projects' own ratings, and of members of boards. The number of cases stands beside
 * every figure. Of people a list of cases until there are twenty; from then on a share that is drawn towards the base rate, with the limits that
 * chance alone seldom leaves.
 */

import { cellOf } from './cells.ts';
import type { Event, Level, Levels } from './items.ts';
import { type Bin, baseRate, brierOfBaseRate, brierScore, type Forecast, reliability, rightOrder } from './measure.ts';
import { casesForShare, chanceAbove, type FunnelLimits, funnelLimits, shrunkenRate, standsOut } from './people.ts';
import type { Card } from './points.ts';
import { ratingCounts } from './rating-counts.ts';
import { type Cell, twoByTwo } from './two-by-two.ts';

export interface Comparison {
  readonly n: number;
  /** How many came true. */
  readonly k: number;
  readonly base?: number | undefined;
  readonly brier?: number | undefined;
  /** Of whoever always says the base rate. */
  readonly brierOfBase?: number | undefined;
  /** Of a case that came and one that did not, how often the former had the higher chance. */
  readonly order?: number | undefined;
  readonly bins: readonly Bin[];
}

export function compared(forecasts: readonly Forecast[]): Comparison {
  return {
    n: forecasts.length,
    k: forecasts.filter(({ happened }) => happened).length,
    base: baseRate(forecasts),
    brier: brierScore(forecasts),
    brierOfBase: brierOfBaseRate(forecasts),
    order: rightOrder(forecasts),
    bins: reliability(forecasts),
  };
}

/** An observation of one event, with what the card then in force said. */
export interface Observed {
  readonly levels: Levels;
  readonly chance: number;
  /** Undefined while nothing has told it; null where it cannot be told. */
  readonly happened?: boolean | null | undefined;
}

export interface EventCalibration {
  readonly card: Comparison;
  readonly rating: Comparison;
  readonly cells: readonly Cell[];
  readonly open: number;
  readonly cannotTell: number;
}

export function calibrationOf(event: Event, observed: readonly Observed[], card: Card): EventCalibration {
  const told = observed.flatMap(entry => (typeof entry.happened === 'boolean' ? [{ ...entry, happened: entry.happened }] : []));
  const cells = [0, 1, 2, 3].map(place => {
    const those = told.filter(({ levels }) => cellOf(card, levels) === place);
    return { n: those.length, k: those.filter(({ happened }) => happened).length };
  });
  return {
    card: compared(told),
    rating: compared(told.map(({ levels, happened }) => ({ chance: chanceOfRating(event, levels.rating), happened }))),
    cells: twoByTwo(cells),
    open: observed.filter(({ happened }) => happened === undefined).length,
    cannotTell: observed.filter(({ happened }) => happened === null).length,
  };
}

/** The chance that a rating stood for in the published rows. */
export function chanceOfRating(event: Event, rating: Level): number {
  const { n, k } = ratingCounts[event][rating] ?? { n: 1, k: 0 };
  return k / n;
}

/** What a member said of a project that has closed: the chance that it comes in, and whether it did. */
export interface Said extends Forecast {
  readonly member: string;
  readonly project: string;
  readonly title: string;
  readonly at: string;
}

export interface PersonSaid {
  readonly person: string;
  readonly n: number;
  /** Those that did not come in although the person thought it likelier than not. */
  readonly failed: number;
  /** Until twenty cases: each of them. */
  readonly cases?: readonly Said[] | undefined;
  /** From twenty on. */
  readonly share?: { readonly rate: number; readonly above: number; readonly standsOut: boolean } | undefined;
}

export interface PeopleSaid {
  /** Of all members: how often what was thought likely did not come in. */
  readonly base?: number | undefined;
  readonly people: readonly PersonSaid[];
  readonly limits: readonly FunnelLimits[];
}

/** By name of the person, never by result. */
export function peopleSaid(said: readonly Said[]): PeopleSaid {
  const likely = said.filter(({ chance }) => chance >= 0.5);
  const base = likely.length === 0 ? undefined : likely.filter(({ happened }) => !happened).length / likely.length;
  const members = [...new Set(likely.map(({ member }) => member))].toSorted();
  const people = members.map(person =>
    personSaid(
      person,
      likely.filter(({ member }) => member === person),
      base ?? 0,
    ),
  );
  const most = Math.max(0, ...people.map(({ n }) => n));
  return { base, people, limits: base === undefined || most < casesForShare ? [] : limitsTo(most, base) };
}

function personSaid(person: string, cases: readonly Said[], base: number): PersonSaid {
  const n = cases.length;
  const failed = cases.filter(({ happened }) => !happened).length;
  if (n < casesForShare) return { person, n, failed, cases };
  const above = base > 0 && base < 1 ? chanceAbove(failed, n, base) : 0;
  return { person, n, failed, share: { rate: shrunkenRate(failed, n, base), above, standsOut: standsOut(failed, n, base) } };
}

/** From twenty cases to a fifth more than the most. */
function limitsTo(most: number, base: number): FunnelLimits[] {
  const last = Math.ceil(most * 1.2);
  const step = Math.max(1, Math.round((last - casesForShare) / 20));
  const counts: number[] = [];
  for (let n = casesForShare; n <= last; n += step) counts.push(n);
  return counts.map(n => funnelLimits(n, base));
}
