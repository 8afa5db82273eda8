/** From the published rows alone the two preset cards come out as they are given, and their measures as a second implementation found them. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Event, events, items, itemsOf, levelsOf } from '#domain/outlook/items.ts';
import { fitLogistic } from '#domain/outlook/logistic.ts';
import { makeCard, presetPulls } from '#domain/outlook/make-card.ts';
import { brierOfBaseRate, brierScore, rightOrder } from '#domain/outlook/measure.ts';
import { chanceOf, sigmoid, totalOf } from '#domain/outlook/points.ts';
import { presetCards } from '#domain/outlook/presets.ts';
import { columns, lastDigit, publishedLevels, publishedRows, resolvedRows, valuesOf, vectors } from './published-rows.ts';

const vectorOf = { cost: vectors.cost4, slip: vectors.slip4 };
const largerOf = { cost: vectors.cost, slip: vectors.slip };
const outcomeOf: Record<Event, string> = { cost: 'costGrew10', slip: 'slipped6' };

describe('the levels of the items', () => {
  it('Of each of the 1,174 published rows every level is the published one, but where the file rounds a share to a third', () => {
    expect(publishedRows).toHaveLength(1174);
    const rounded = publishedRows.filter(row => {
      return [row.sizePercentile, row.elapsedShare]
        .map(Number)
        .some(share => [1 / 3, 2 / 3].some(third => Math.abs(share - third) <= lastDigit));
    });
    expect(rounded.length).toBeLessThan(15);
    const others = publishedRows.filter(row => !rounded.includes(row));
    for (const row of others) expect({ row, levels: levelsOf(valuesOf(row)) }).toEqual({ row, levels: publishedLevels(row) });
  });

  it('A value that is withheld or unknown has the middle level, and a first year has not grown', () => {
    expect(levelsOf({})).toEqual({ size: 1, rating: 1, age: 1, grew: 0, length: 1, elapsed: 1, lastTwelve: 0 });
  });

  it('A limit belongs to the range above it', () => {
    const at = levelsOf({
      size: 'largest',
      ageMonths: 24,
      costChange: 0.1,
      lengthMonths: 60,
      elapsedShare: 1 / 3,
      monthsToEnd: 12,
    });
    expect(at).toMatchObject({ size: 0, age: 1, grew: 0, length: 1, elapsed: 1, lastTwelve: 0 });
    expect(levelsOf({ ageMonths: 60, lengthMonths: 120, size: 'middle' })).toMatchObject({ age: 0, length: 0, size: 1 });
  });

  it('Nothing about a person or a department is an item', () => {
    expect(items).toEqual(['size', 'rating', 'age', 'grew', 'length', 'elapsed', 'lastTwelve']);
  });
});

describe.each(events)('the preset card for %s', event => {
  const rows = resolvedRows(event);
  const vector = vectorOf[event];
  const made = makeCard(event, rows, presetPulls);

  it('It comes out of the published rows as it is given, to six decimals', () => {
    expect(made).toEqual(presetCards[event]);
    expect([made.intercept, ...made.coefficients]).toEqual(vector.coefficients);
    expect([made.rows, made.events]).toEqual([vector.rows, vector.events]);
    expect(itemsOf[event].map(item => columns[item])).toEqual(vector.features);
    expect(made.points).toEqual(vector.features.map(name => vector.points[name]));
    expect([made.a, made.s]).toEqual(vector.calibration);
  });

  it('Each total stands for the chance that a second implementation found', () => {
    const totals = Object.entries(vector.probability);
    expect(totals.length).toBeGreaterThan(15);
    for (const [total, chance] of totals) expect(chanceOf(made, Number(total))).toBeCloseTo(chance, 4);
  });

  it('Its Brier score and its order of cases are those of the second implementation', () => {
    const forecasts = rows.map(({ levels, happened }) => ({ chance: chanceOf(made, totalOf(made, levels)), happened }));
    expect(brierScore(forecasts)).toBeCloseTo(vector.train.brierPoints, 5);
    expect(brierOfBaseRate(forecasts)).toBeCloseTo(vector.train.brierConstant, 6);
    expect(rightOrder(forecasts)).toBeCloseTo(vector.train.aucPoints, 6);
    const finer = rows.map(({ levels, happened }) => ({
      chance: sigmoid(
        itemsOf[event].reduce((sum, item, place) => sum + levels[item] * (made.coefficients[place] ?? 0), made.intercept),
      ),
      happened,
    }));
    expect(rightOrder(finer)).toBeCloseTo(vector.train.aucCoefficients, 6);
  });

  it('The order of rows changes not one digit', () => {
    expect(makeCard(event, rows.toReversed(), presetPulls)).toEqual(made);
    expect(
      makeCard(
        event,
        rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
        presetPulls,
      ),
    ).toEqual(made);
  });

  it('The regression finds the coefficients of the five-item model, too', () => {
    const larger = largerOf[event];
    const known = publishedRows.filter(row => row[outcomeOf[event]] !== '');
    const fitted = fitLogistic(
      known.map(row => ({ inputs: larger.features.map(name => Number(row[name])), event: Number(row[outcomeOf[event]]) === 1 })),
      { lambda: 1 },
    );
    const found = [fitted.intercept, ...fitted.coefficients];
    expect(found).toHaveLength(larger.coefficients.length);
    for (const [place, value] of found.entries()) expect(Math.abs(value - (larger.coefficients[place] ?? 0))).toBeLessThan(1e-6);
  });
});

describe('docs/outlook.md', () => {
  const page = readFileSync(new URL('../../../docs/outlook.md', import.meta.url), 'utf8');

  it('docs/outlook.md shows the points of the preset cards, item by item', () => {
    const rows = [...page.matchAll(/^ {2}\| [^|]+ \| ([\d, ]+) \| [^|]+ \| ([\d, ]+) \|$/gm)];
    const shown = (column: 1 | 2) => rows.map(row => (row[column] ?? '').split(', ').map(Number));
    const pointsOf = (event: Event) =>
      itemsOf[event].map((item, place) =>
        (item === 'grew' || item === 'lastTwelve' ? [0, 1] : [0, 1, 2]).map(
          level => level * (presetCards[event].points[place] ?? 0),
        ),
      );
    expect(shown(1)).toEqual(pointsOf('cost'));
    expect(shown(2)).toEqual(pointsOf('slip'));
  });

  it('docs/outlook.md says how many rows the preset cards were made from, and of how many it came true', () => {
    const { cost, slip } = presetCards;
    expect(page).toContain(
      `made from ${cost.rows} rows with ${cost.events} events (cost) and ${slip.rows} with ${slip.events} (end)`,
    );
  });
});
