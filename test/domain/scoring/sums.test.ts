/** Weighted means give the worked examples, with what is missing said, and hold what every table promises. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placed } from '#domain/scoring/ranking.ts';
import type { Rating } from '#domain/scoring/scale.ts';
import type { RatingTable } from '#domain/scoring/table.ts';
import { type RowScore, scoresOf } from '#domain/scoring/weighted-mean.ts';
import { compare } from '#domain/values/exact.ts';
import { type Entry, entriesOf, entryOf, expectNear, rowsOf, sound, toleranceOf } from './vectors.ts';

interface Sums {
  readonly weights: number[];
  readonly alternatives: Record<string, Rating[]>;
  readonly scale?: [number, number];
  readonly expected: Record<string, number | Record<string, unknown>>;
  readonly tie?: string[];
}
const sums = entriesOf<Partial<Sums>>('weights-and-sums', 'weightedScoring');
const whole = sums.filter((entry): entry is Entry & Sums => entry.weights !== undefined);
const byScore = (left: RowScore, right: RowScore) => compare(left.exact!, right.exact!);

describe('the weighted mean', () => {
  test('all six entries of the worked examples are looked at', () => {
    expect(sums.map(({ id }) => id)).toEqual([undefined, undefined, 'ws-missing', 'ws-zero-weight', 'ws-float', 'ws-refused']);
    expect(whole).toHaveLength(5);
  });

  test.each(whole)('The table “$source” has the scores, ranges and ties of the worked example', entry => {
    const scores = sound(scoresOf({ weights: entry.weights, rows: rowsOf(entry.alternatives), scale: entry.scale }));
    for (const score of scores) {
      const expected = entry.expected[score.id];
      if (typeof expected === 'number') expectNear(score.score, expected, toleranceOf(entry), score.id);
      else {
        const { neverShownAs, ...rest } = expected ?? {};
        expectNear(score, rest, toleranceOf(entry), score.id);
        if (neverShownAs !== undefined) expect([score.score, score.meanOfAnswered]).not.toContain(neverShownAs);
      }
    }
    const places = placed(
      scores.filter(score => score.exact !== null),
      byScore,
    );
    if (entry.tie) expect(places.filter(place => place.sharedBy > 1).map(place => place.id)).toEqual(entry.tie);
  });

  test('weights and ratings that cannot be calculated with are refused, and the fault names the value', () => {
    const { refused } = entryOf<{
      refused: { weights: (number | string)[]; alternatives?: Sums['alternatives']; scale?: [number, number] }[];
    }>('weights-and-sums', 'weightedScoring', 'ws-refused');
    const faults = refused.map(
      ({ weights, alternatives = {}, scale }) =>
        scoresOf({ weights: weights.map(Number), rows: rowsOf(alternatives), scale }).fault,
    );
    expect(faults.map(fault => [fault?.field, fault?.message])).toEqual([
      ['weights', 'The weights sum to zero; give at least one goal a weight above 0.'],
      ['weights.0', 'The weight -1 is negative; give 0 or more.'],
      ['weights.0', 'NaN is not a number; give a weight of 0 or more.'],
      ['rows.P1', 'P1 has 1 ratings for 2 goals; give one for each, or null for one that is missing.'],
      ['rows.P1.0', '101 lies outside the scale; give a value from 0 to 100.'],
    ]);
  });

  test.each([
    ['no weights', { weights: [], rows: [] }, 'weights'],
    ['a rating that is no number', { weights: [1], rows: [{ id: 'a', ratings: [Number.POSITIVE_INFINITY] }] }, 'rows.a.0'],
    [
      'a project twice',
      {
        weights: [1],
        rows: [
          { id: 'a', ratings: [1] },
          { id: 'a', ratings: [2] },
        ],
      },
      'rows.a',
    ],
    ['a scale that runs down', { weights: [1], rows: [], scale: [10, 0] }, 'scale'],
  ] as [string, RatingTable, string][])('A table with %s is refused', (_, table, field) => {
    expect(scoresOf(table).fault?.field).toBe(field);
  });

  const table = fc.integer({ min: 1, max: 6 }).chain(goals => {
    const weight = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0.001, max: 1, noNaN: true }));
    const rating = fc.option(fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true })), {
      freq: 6,
    });
    const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: goals, maxLength: goals });
    return fc.record({
      weights: list(weight).filter(weights => weights.some(value => value > 0)),
      rows: fc.array(list(rating), { maxLength: 8 }),
    });
  });
  const scored = (weights: number[], rows: Rating[][]) =>
    sound(scoresOf({ weights, rows: rows.map((ratings, index) => ({ id: `p${index}`, ratings })), scale: [0, 100] }));

  test('scores are finite and within the scale and their range, independent of the order of goals and projects', () => {
    fc.assert(
      fc.property(table, ({ weights, rows }) => {
        const scores = scored(weights, rows);
        const turned = scored(weights.toReversed(), rows.map(row => row.toReversed()).toReversed()).toReversed();
        for (const [index, { score, range, exact }] of scores.entries()) {
          const [least = Number.NaN, greatest = Number.NaN] = range ?? [];
          expect(least).toBeGreaterThanOrEqual(0);
          expect(greatest).toBeGreaterThanOrEqual(least);
          expect(greatest).toBeLessThanOrEqual(100);
          if (score !== null) expect([score, score]).toEqual(range);
          expect(turned[index]?.score).toBe(score);
          if (exact) expect(compare(exact, turned[index]!.exact!)).toBe(0);
        }
      }),
    );
  });

  test('a higher rating never lowers a score, and raises it where the goal has a weight', () => {
    fc.assert(
      fc.property(table, fc.nat(5), fc.integer({ min: 0, max: 99 }), ({ weights, rows }, goal, value) => {
        fc.pre(goal < weights.length && rows.length > 0);
        const complete = rows.map(row => row.map(rating => rating ?? 50));
        const at = (rating: number) =>
          scored(weights, [complete[0]!.map((given, index) => (index === goal ? rating : given))])[0]!.exact!;
        expect(compare(at(value), at(value + 1))).toBe(weights[goal]! > 0 ? -1 : 0);
      }),
    );
  });
});
