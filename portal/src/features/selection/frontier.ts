/** Points of a frontier as a picture and its table want them: by what each set needs, in the units that people read. */
import { measureOf } from '#domain/selection/rules.ts';
import { majorNumber, nearestMinor } from '#domain/values/currency.ts';
import { moneyShort, number } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import type { ScenarioAnswer, ScenarioResult } from './api.ts';
import { amountOf, worth } from './words.ts';

export type Point = ScenarioResult['frontiers'][number]['points'][number];

type Line = Pick<ScenarioResult['frontiers'][number], 'along' | 'points'>;

/**
 * Each set once, at the amount that it needs: from there on its value can be had. The set of the scenario itself is among them, so that the picture
 * does not promise less than the scenario takes where it lies between two points.
 */
export function frontierRows({ along, points }: Line, answer: Pick<ScenarioAnswer, 'found'> | undefined): readonly Point[] {
  const own = answer && ownPoint(along, answer.found);
  const byNeed = new Map([...(own ? [own] : []), ...points].map(point => [point.used, point]));
  const rows = [...byNeed.values()].sort((a, b) => a.used - b.used || a.value - b.value);
  return rows.filter((row, index) => rows.slice(0, index).every(before => before.value < row.value));
}

function ownPoint(along: string, { best, status }: ScenarioAnswer['found']): Point | undefined {
  const used = best.used[along];
  if (used === undefined) return undefined;
  const { value, cost, chosen } = best;
  return { limit: used, value, used, cost, chosen: [...chosen], proven: status === 'proven' };
}

/** Its ends: £0.4m buys 40, £2.8m buys 220. */
export function frontierInWords(
  rows: readonly Point[],
  { along, complete }: Line & { complete: boolean },
  currency: string,
): string {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return '';
  const one = (point: Point) =>
    t('{amountOf} buys {worth}', { amountOf: amountOf(along, point.used, currency), worth: worth(point.value) });
  return `${one(first)}, ${one(last)}.${complete ? '' : ` ${t('It was stopped before all points were there.')}`}`;
}

/** An amount on an axis, short. */
export function tickLabel(rule: string, amount: number, currency: string): string {
  return measureOf(rule)?.what === 'people' ? number(amount) : moneyShort(nearestMinor(amount, currency), currency);
}

/** Whole units of the currency, or people. */
export function amountIn(rule: string, amount: number, currency: string): number {
  return measureOf(rule)?.what === 'people' ? amount / 10 : majorNumber(amount, currency);
}

/** Round numbers from zero to the first at or above the greatest: 0, 50, 100, 150 for 130. */
export function roundTicks(greatest: number, about = 5): number[] {
  if (!(greatest > 0)) return [0, 1];
  const rough = greatest / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find(factor => factor * power >= rough) ?? 10) * power;
  const count = Math.ceil(greatest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
