/** The published rows as observations, and what a second implementation made of them. */

import { readFileSync } from 'node:fs';
import type { Event, Item, Levels, Rating, Values } from '#domain/outlook/items.ts';
import type { Resolved } from '#domain/outlook/make-card.ts';
import type { ResolvedAt } from '#domain/outlook/own-card.ts';
import { thirdOfPlace } from '#domain/outlook/sizes.ts';

const read = (name: string) => readFileSync(new URL(`./published/${name}`, import.meta.url), 'utf8');

export type PublishedRow = Readonly<Record<string, string>>;

function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

const [head = '', ...lines] = read('train.csv').trim().split(/\r?\n/);
const names = cells(head);

export const publishedRows: readonly PublishedRow[] = lines.map(line =>
  Object.fromEntries(cells(line).map((cell, place) => [names[place] ?? '', cell])),
);

/** The file gives shares with four digits: within this of a third the published level was found from more of them. */
export const lastDigit = 0.00005;

const number = (text: string | undefined) => (text === undefined || text === '' ? undefined : Number(text));

export const columns: Readonly<Record<Item, string>> = {
  size: 'c_size',
  rating: 'c_rating',
  age: 'c_age',
  grew: 'c_grew',
  length: 'c_length',
  elapsed: 'c_elapsed',
  lastTwelve: 'c_last12',
};

export function valuesOf(row: PublishedRow): Values {
  return {
    size: row.sizePercentile === '' ? undefined : thirdOfPlace(Number(row.sizePercentile)),
    rating: row.rating === '' ? undefined : (row.rating as Rating),
    ageMonths: number(row.ageMonths),
    costChange: number(row.costChangeLastYear),
    lengthMonths: number(row.lengthMonths),
    elapsedShare: number(row.elapsedShare),
    monthsToEnd: number(row.monthsToEnd),
  };
}

/** As the file has them; the levels that our own rules find are compared with these. */
export function publishedLevels(row: PublishedRow): Levels {
  return Object.fromEntries(Object.entries(columns).map(([item, column]) => [item, Number(row[column])])) as Levels;
}

const outcome: Readonly<Record<Event, string>> = { cost: 'costGrew10', slip: 'slipped6' };

export function resolvedRows(event: Event): (Resolved & ResolvedAt)[] {
  return publishedRows.flatMap(row => {
    const happened = number(row[outcome[event]]);
    if (happened === undefined) return [];
    const at = `${row.snapshot}T00:00:00.000Z`;
    const resolvedAt = `${Number(at.slice(0, 4)) + 1}${at.slice(4)}`;
    return [{ levels: publishedLevels(row), happened: happened === 1, at, resolvedAt }];
  });
}

interface Vector {
  readonly rows: number;
  readonly events: number;
  readonly coefficients: readonly number[];
  readonly points: Readonly<Record<string, number>>;
  readonly calibration: readonly number[];
  readonly probability: Readonly<Record<string, number>>;
  readonly features: readonly string[];
  readonly train: Readonly<Record<'aucCoefficients' | 'aucPoints' | 'brierPoints' | 'brierConstant', number>>;
}

interface Pooled {
  readonly order: readonly Rating[];
  readonly n: readonly number[];
  readonly k: readonly number[];
  readonly fitted: readonly number[];
  readonly wilson: readonly (readonly [number, number])[];
}

type Quantiles = Readonly<Record<string, Readonly<Record<'n' | 'p10' | 'p50' | 'p80' | 'p90', number>>>>;

export const vectors = JSON.parse(read('vectors.json')) as Readonly<
  Record<'cost' | 'slip' | 'cost4' | 'slip4', Vector> &
    Record<'isotonic_costGrew10' | 'isotonic_slipped6', Pooled> &
    Record<'class costGrowth by c_size' | 'class slipMonths by c_elapsed', Quantiles>
>;
