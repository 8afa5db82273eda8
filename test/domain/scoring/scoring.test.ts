/** Weighted scoring gives the published results; likeness of titles finds twins and not strangers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { similarity } from '#domain/scoring/similarity.ts';
import { weightedScore } from '#domain/scoring/weighted.ts';
import { significantWords, words } from '#domain/scoring/words.ts';
import { entriesOf } from './vectors.ts';

interface Vector {
  readonly source: string;
  readonly weights: number[];
  readonly alternatives: Record<string, number[]>;
  readonly expected: Record<string, number>;
}
const weightedScoring = entriesOf<Vector>('weights-and-sums', 'weightedScoring');
/** The tables that were published; the others (with an `id`) are computed cases looked at in sums.test.ts. */
const published = weightedScoring.filter(entry => entry.id === undefined);
const rows = published.flatMap(({ source, weights, alternatives, expected }) =>
  Object.entries(alternatives).map(([name, points]) => ({ source, name, weights, points, expected: expected[name] })),
);

describe('weighted scoring', () => {
  test('both published tables are looked at', () => {
    expect(rows).toHaveLength(8);
  });

  test.each(rows)('The published table “$source” scores $name with $expected', ({ weights, points, expected }) => {
    const goals = weights.map((weight, index) => ({ goal: `g${index}`, weight, points: points[index] ?? 0 }));
    expect(weightedScore(goals).total).toBeCloseTo(expected ?? Number.NaN, 3);
  });

  test('a score lies between the lowest and the highest points, and what the goals add sums to it', () => {
    const goal = fc.record({
      goal: fc.string(),
      weight: fc.integer({ min: 1, max: 1000 }),
      points: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(goal, { minLength: 1, maxLength: 50 }), goals => {
        const { total, goals: scored } = weightedScore(goals);
        const points = goals.map(entry => entry.points);
        expect(total).toBeGreaterThanOrEqual(Math.min(...points) - 0.005);
        expect(total).toBeLessThanOrEqual(Math.max(...points) + 0.005);
        const sum = scored.reduce((adds, entry) => adds + entry.adds, 0);
        expect(Math.abs(sum - total)).toBeLessThan(0.005 * (goals.length + 1));
      }),
    );
  });

  test('weights are relative: ten times each weight is the same score', () => {
    const goals = [
      { goal: 'a', weight: 3, points: 80 },
      { goal: 'b', weight: 1, points: 40 },
    ];
    expect(weightedScore(goals).total).toBe(70);
    expect(weightedScore(goals.map(goal => ({ ...goal, weight: goal.weight * 10 }))).total).toBe(70);
  });

  test('an office without goals gives a score of nothing', () => {
    expect(weightedScore([])).toEqual({ total: 0, goals: [] });
  });
});

describe('likeness of titles', () => {
  const share = (left: string, right: string) => similarity(left, right).share;

  test('the same title in another spelling is a twin', () => {
    expect(share('Café booking – Phase 2', 'CAFE Booking, phase 2')).toBe(1);
  });

  test.each([
    ['Riverside School Phase 1', 'Riverside School Phase 2'],
    ['Block A cladding', 'Block B cladding'],
    [
      'Renewal of the tram line through the old town and the harbour, part II',
      'Renewal of the tram line through the old town and the harbour, part III',
    ],
    ['A14 junction upgrade', 'A12 junction upgrade'],
    ['Census 2021', 'Census 2031'],
    ['Lot 2 of 3', 'Lot 3 of 2'],
  ])('“%s” and “%s” are two projects, not twins', (left, right) => {
    expect(similarity(left, right)).toEqual({ share: 0, numberedApart: true });
    expect(similarity(left, left)).toEqual({ share: 1, numberedApart: false });
  });

  test('an article is no letter that tells parts apart', () => {
    expect(share('A new bridge', 'The new bridge')).toBe(1);
    expect(share('Building a bridge', 'Building the bridge')).toBe(1);
  });

  test('idle words do not make strangers alike', () => {
    expect(share('The new programme for the roads', 'The new programme for the hospitals')).toBe(0);
    expect(significantWords('The new programme')).toEqual(words('The new programme'));
  });

  test('half the words in common is one third of all the words', () => {
    expect(share('online booking', 'online payment')).toBeCloseTo(1 / 3);
  });

  test('titles without words are like nothing', () => {
    expect(share('', '—')).toBe(0);
  });

  test('likeness is the same both ways, 1 to itself, and never above 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (left, right) => {
        expect(share(left, right)).toBe(share(right, left));
        expect(share(left, right)).toBeLessThanOrEqual(1);
        expect(share(left, left)).toBe(words(left).length === 0 ? 0 : 1);
      }),
    );
  });
});
