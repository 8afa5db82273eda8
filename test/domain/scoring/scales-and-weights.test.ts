/** Weights by swing and by order, and values from scales and measures, give the worked examples. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOf } from '#domain/scoring/exactness.ts';
import { faultInRating, faultInScale, type Rating, type Scale, worthOf } from '#domain/scoring/scale.ts';
import { scoresOf } from '#domain/scoring/weighted-mean.ts';
import { directWeights, rankWeights, swingWeights } from '#domain/scoring/weights.ts';
import { entryOf, expectNear, rowsOf, sound, toleranceOf } from './vectors.ts';

interface Smart {
  readonly goals: ({ name: string; swing: number; worst?: number; best?: number; points?: [number, number][] } | string)[];
  readonly swings: number[];
  readonly values: Record<string, number[]>;
  readonly alternatives: Record<string, number[]>;
  readonly refused: number[][];
  readonly expected: {
    weights: number[];
    scores: Record<string, number>;
    values: Record<string, number[]>;
    flagged: string[];
    scoresWithPublishedWeights: { weights: number[]; scores: Record<string, number> };
  };
}
const smart = (id: string) => entryOf<Smart>('weights-and-sums', 'smart', id);
const scoresById = (weights: readonly number[], values: Record<string, Rating[]>) =>
  Object.fromEntries(sound(scoresOf({ weights, rows: rowsOf(values) })).map(({ id, score }) => [id, score]));

describe('weights by swing and by order', () => {
  test('swings of the published office location become its weights, and its values the published totals', () => {
    const { swings, values, expected, ...entry } = smart('smart-swing');
    expectNear(sound(swingWeights(swings)), expected.weights, toleranceOf(entry));
    expectNear(scoresById(swings, values), expected.scores, toleranceOf(entry));
    const published = expected.scoresWithPublishedWeights;
    expectNear(scoresById(published.weights, values), published.scores, toleranceOf(entry));
  });

  test('a swing of zero keeps weight 0, and swings that cannot be weights are refused', () => {
    const { swings, refused, expected, ...entry } = smart('smart-worst-to-best');
    expectNear(sound(swingWeights(swings)), expected.weights, toleranceOf(entry));
    expect(refused.map(points => swingWeights(points).fault?.field)).toEqual(['points', 'points.0']);
  });

  test('an order alone gives the published centroid, rank sum and reciprocal weights, and tied goals share the mean of their places', () => {
    const entry = entryOf<{
      expected: { centroid: Record<string, number[]>; rankSum: Record<string, number[]>; reciprocal: Record<string, number[]> };
      tiedExpected: number[];
    }>('weights-and-sums', 'smart', 'rank-order-weights');
    const { centroid, rankSum, reciprocal } = entry.expected;
    for (const [formula, cases] of [
      ['centroid', centroid],
      ['rank-sum', rankSum],
      ['reciprocal', reciprocal],
    ] as const)
      for (const [count, weights] of Object.entries(cases)) {
        const ranks = Array.from({ length: Number(count) }, (_, index) => index + 1);
        expectNear(sound(rankWeights(ranks, formula)), weights, toleranceOf(entry), `${formula} ${count}`);
      }
    expectNear(sound(rankWeights([1, 2, 2, 4])), entry.tiedExpected, toleranceOf(entry));
    expect(sound(rankWeights([1, 2, 2, 3]))).toEqual(sound(rankWeights([1, 2, 2, 4])));
    expect(rankWeights([]).fault?.field).toBe('ranks');
    expect(rankWeights([1, Number.NaN]).fault?.field).toBe('ranks.1');
  });

  test('weights sum to one within the last bit, keep their proportions, and ten times each is the same', () => {
    const weights = fc
      .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true })), { minLength: 1, maxLength: 50 })
      .filter(list => list.some(value => value > 0));
    fc.assert(
      fc.property(weights, list => {
        const shares = sound(directWeights(list));
        expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThanOrEqual(2.3e-16);
        const all = list.reduce((sum, weight) => sum + weight, 0);
        for (const [index, share] of shares.entries()) expectNear(share, list[index]! / all, 1e-12);
        expectNear(sound(directWeights(list.map(weight => weight * 10))), shares as number[], 1e-14);
      }),
    );
  });
});

describe('scales', () => {
  test('measures become 0 to 100 by their lines and curves, and those beyond the ends are held and flagged', () => {
    const { goals, alternatives, expected, ...entry } = smart('smart-values');
    const tolerance = toleranceOf(entry);
    const named = goals.filter(goal => typeof goal !== 'string');
    expectNear(sound(swingWeights(named.map(({ swing }) => swing))), expected.weights, tolerance);
    const scales = named.map(
      ({ worst = 0, best = 0, points }): Scale => (points ? { kind: 'curve', points } : { kind: 'measured', worst, best }),
    );
    const worth = Object.entries(alternatives).map(([id, measures]) => ({
      id,
      worth: measures.map((measure, goal) => worthOf(scales[goal]!, measure)),
    }));
    const values = Object.fromEntries(worth.map(({ id, worth: list }) => [id, list.map(({ value }) => numberOf(value))]));
    expectNear(values, expected.values, tolerance);
    expectNear(
      scoresById(
        named.map(({ swing }) => swing),
        values,
      ),
      expected.scores,
      tolerance,
    );
    const flagged = worth.flatMap(({ id, worth: list }) =>
      list.flatMap(({ held }, goal) => (held ? [`${id} ${named[goal]!.name}`] : [])),
    );
    expect(flagged).toEqual(expected.flagged);
  });

  test('a measure at the very end of its scale is not flagged, and one below a curve is held at its first value', () => {
    const curve: Scale = {
      kind: 'curve',
      points: [
        [10, 20],
        [20, 80],
      ],
    };
    expect([10, 20, 5, 25].map(measure => worthOf(curve, measure)).map(({ value, held }) => [numberOf(value), held])).toEqual([
      [20, false],
      [80, false],
      [20, true],
      [80, true],
    ]);
    expect(worthOf({ kind: 'measured', worst: 36, best: 6 }, 36)).toMatchObject({ held: false });
  });

  const levels: Scale = {
    kind: 'points',
    low: 0,
    high: 10,
    levels: [
      { value: 0, words: 'none' },
      { value: 10, words: 'all' },
    ],
    levelsOnly: true,
  };
  test('a rating is a level where the scale has levels alone, a value within bounds otherwise, and a missing one is no fault', () => {
    expect(faultInRating(levels, 10, 'r')).toBeUndefined();
    expect(faultInRating(levels, 5, 'r')?.message).toBe('5 is no level of the scale; give one of 0, 10.');
    expect(faultInRating({ ...levels, levelsOnly: false }, 5, 'r')).toBeUndefined();
    expect(faultInRating(levels, -1, 'r')?.message).toContain('from 0 to 10');
    expect(faultInRating(levels, Number.NaN, 'r')?.message).toContain('not a number');
    expect(faultInRating(levels, null, 'r')).toBeUndefined();
    expect(faultInRating({ kind: 'measured', worst: 0, best: 1 }, 99, 'r')).toBeUndefined();
  });

  test.each([
    [{ kind: 'points', low: 5, high: 5 }, 's'],
    [{ kind: 'points', low: 0, high: 10, levelsOnly: true }, 's.levels'],
    [
      {
        kind: 'points',
        low: 0,
        high: 10,
        levels: [
          { value: 4, words: 'x' },
          { value: 4, words: 'y' },
        ],
      },
      's.levels.1',
    ],
    [{ kind: 'points', low: 0, high: 10, levels: [{ value: 11, words: 'x' }] }, 's.levels.0'],
    [{ kind: 'measured', worst: 3, best: 3 }, 's'],
    [{ kind: 'measured', worst: Number.NaN, best: 3 }, 's'],
    [{ kind: 'curve', points: [[0, 0]] }, 's.points'],
    [
      {
        kind: 'curve',
        points: [
          [0, 0],
          [0, 50],
        ],
      },
      's.points.1',
    ],
    [
      {
        kind: 'curve',
        points: [
          [0, 0],
          [1, 101],
        ],
      },
      's.points.1',
    ],
  ] as [Scale, string][])('The scale %j is refused', (scale, field) => {
    expect(faultInScale(scale, 's')?.field).toBe(field);
    expect(faultInScale(levels, 's')).toBeUndefined();
  });
});
