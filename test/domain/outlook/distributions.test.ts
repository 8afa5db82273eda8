/** Quantiles, pooled shares, intervals and limits as published or as a second implementation found them. */
import { describe, expect, it } from 'vitest';
import { atMost, incompleteBeta } from '#domain/outlook/distributions.ts';
import { brierScore, reliability, risingShares, wilson } from '#domain/outlook/measure.ts';
import { optimismBiasOf } from '#domain/outlook/optimism-bias.ts';
import { casesForShare, chanceAbove, funnelLimits, shrunkenRate, standsOut } from '#domain/outlook/people.ts';
import { positionIn, quantile } from '#domain/outlook/reference-class.ts';
import { twoByTwo } from '#domain/outlook/two-by-two.ts';
import { publishedRows, vectors } from './published-rows.ts';

const classes = [
  ['class costGrowth by c_size', 'costGrowth', 'c_size'],
  ['class slipMonths by c_elapsed', 'slipMonths', 'c_elapsed'],
] as const;

describe('quantiles of a class', () => {
  it.each(classes)('Those of %s are the published ones', (name, value, by) => {
    for (const [level, { n, p10, p50, p80, p90 }] of Object.entries(vectors[name])) {
      const rows = publishedRows.filter(row => row[value] !== '' && (level === 'all' || row[by] === level));
      const values = rows.map(row => Number(row[value]));
      expect(values).toHaveLength(n);
      for (const [p, expected] of [
        [0.1, p10],
        [0.5, p50],
        [0.8, p80],
        [0.9, p90],
      ] as const)
        expect(Math.abs((quantile(values, p) ?? Number.NaN) - expected)).toBeLessThan(1e-6);
    }
  });

  it('Of ten cases four in five lie at or below P80 of another draw, by rank nine less a fifth', () => {
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.8)).toBeCloseTo(8.8, 12);
    expect(quantile([], 0.8)).toBeUndefined();
    expect(quantile([3], 0.8)).toBe(3);
  });
});

describe('the place of a promise in its class', () => {
  const cases = (n: number, value: number) => Array.from({ length: n }, () => value);

  it('While the office has fewer than thirty cases it has no class', () => {
    expect(positionIn([{ name: 'all', values: cases(29, 0.1) }], 0)).toBeUndefined();
    expect(positionIn([{ name: 'all', values: cases(30, 0.1) }], 0)).toEqual({ name: 'all', n: 30, p50: 0.1, p80: 0.1, kept: 0 });
  });

  it('A narrow class of nine says nothing, one of twenty draws the wider one along, one of fifty stands alone', () => {
    const all = { name: 'all', values: cases(60, 0) };
    const small = (n: number) => ({ name: 'small', values: cases(n, 1) });
    expect(positionIn([all, small(9)], 0)).toMatchObject({ name: 'all', n: 60, p80: 0, kept: 1 });
    expect(positionIn([all, small(20)], 0)).toMatchObject({ name: 'all', n: 60, p80: 0.4, kept: 0.6 });
    expect(positionIn([all, small(30)], 0)).toMatchObject({ name: 'small', n: 30, p80: 0.6, kept: 0.4 });
    expect(positionIn([all, small(50)], 0)).toMatchObject({ name: 'small', n: 50, p80: 1, kept: 0 });
  });

  it('Before there is a class the Treasury’s table says by how much such estimates were too low', () => {
    expect(optimismBiasOf('Building works')).toMatchObject({ kind: 'standard buildings', cost: { upper: 24, lower: 2 } });
    expect(optimismBiasOf('rail')).toMatchObject({ cost: { upper: 44, lower: 3 }, duration: { upper: 20, lower: 1 } });
    expect(optimismBiasOf('Outsourced services')).toMatchObject({ cost: { upper: 41, lower: 0 } });
    expect(optimismBiasOf(undefined)).toMatchObject({ kind: 'equipment and development', cost: { upper: 200, lower: 10 } });
  });
});

describe('what came true of what was said', () => {
  it.each(['isotonic_costGrew10', 'isotonic_slipped6'] as const)(
    'Shares and intervals of each rating in %s are those of the second implementation',
    name => {
      const { n, k, fitted, wilson: intervals } = vectors[name];
      const shares = risingShares(n.map((count, place) => ({ n: count, k: k[place] ?? 0 })));
      for (const [place, share] of shares.entries()) expect(share).toBeCloseTo(fitted[place] ?? Number.NaN, 6);
      n.forEach((count, place) => {
        const [low, high] = wilson(k[place] ?? 0, count);
        expect(low).toBeCloseTo(intervals[place]?.[0] ?? Number.NaN, 6);
        expect(high).toBeCloseTo(intervals[place]?.[1] ?? Number.NaN, 6);
      });
    },
  );

  it('Bins of a reliability diagram hold every case once, with their number', () => {
    const forecasts = [0.04, 0.06, 0.3, 0.34, 1].map((chance, place) => ({ chance, happened: place > 2 }));
    const bins = reliability(forecasts);
    expect(bins.map(({ n, k }) => [n, k])).toEqual([
      [2, 0],
      [2, 1],
      [1, 1],
    ]);
    expect(bins.map(({ chance }) => chance.toFixed(2))).toEqual(['0.05', '0.32', '1.00']);
    expect(brierScore([])).toBeUndefined();
  });

  it('The four cells of rating against points have the share that came true, and an empty cell has none', () => {
    const found = twoByTwo([
      { n: 0, k: 0 },
      { n: 2, k: 1 },
      { n: 0, k: 0 },
      { n: 1, k: 1 },
    ]);
    expect(found.map(({ worried, many, share }) => [worried, many, share])).toEqual([
      [false, false, undefined],
      [false, true, 0.5],
      [true, false, undefined],
      [true, true, 1],
    ]);
  });
});

describe('what is said of people', () => {
  it('Five failures of five brand nobody; twelve of twenty ask for a look', () => {
    expect(shrunkenRate(5, 5, 0.25)).toBeCloseTo(0.4, 12);
    expect(chanceAbove(5, 5, 0.25)).toBeCloseTo(0.945, 3);
    expect(standsOut(5, 5, 0.25)).toBe(false);
    expect(shrunkenRate(12, 20, 0.25)).toBeCloseTo(0.425, 12);
    expect(chanceAbove(12, 20, 0.25)).toBeCloseTo(0.991, 3);
    expect(standsOut(12, 20, 0.25)).toBe(true);
  });

  it('Nobody stands out before twenty cases, whatever came', () => {
    expect(standsOut(casesForShare - 1, casesForShare - 1, 0.25)).toBe(false);
  });

  it('The limits of a funnel narrow as cases grow, and the outer ones hold the inner', () => {
    const [few, many] = [funnelLimits(20, 0.25), funnelLimits(200, 0.25)];
    for (const { inner, outer } of [few, many]) {
      expect(outer[0]).toBeLessThanOrEqual(inner[0]);
      expect(outer[1]).toBeGreaterThan(inner[1]);
    }
    expect(many.inner[1] - many.inner[0]).toBeLessThan(few.inner[1] - few.inner[0]);
    expect(many.inner[1]).toBeCloseTo(0.25 + 1.96 * Math.sqrt((0.25 * 0.75) / 200), 1);
  });

  it('The distributions behind it are exact where they can be counted by hand', () => {
    expect(incompleteBeta(2, 3, 0.5)).toBeCloseTo(11 / 16, 12);
    expect(atMost(2, 5, 0.25)).toBeCloseTo((243 + 405 + 270) / 1024, 12);
    expect(atMost(5, 5, 0.25)).toBe(1);
  });
});
