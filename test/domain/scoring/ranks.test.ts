/** Rank ranges and acceptability are exact where they can be, and simulations with a seed come as close as they say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactRanks } from '#domain/scoring/explain/exact-ranks.ts';
import { marginOf, rankAcceptability, simulatedRanks } from '#domain/scoring/explain/simulated-ranks.ts';
import type { RankAcceptability, Uncertainty } from '#domain/scoring/explain/uncertainty.ts';
import type { RatingTable } from '#domain/scoring/table.ts';
import { randomFrom } from '#domain/values/random.ts';
import { type Entry, entriesOf, expectNear, rowsOf, sound } from './vectors.ts';

interface Case {
  readonly alternatives: Record<string, number[]>;
  readonly weights?: number[];
  readonly uncertainty?: number;
  readonly weightsUnknown?: boolean;
  readonly expected: { acceptability?: Record<string, number[]>; rankRange?: Record<string, [number, number]> };
}
const cases = entriesOf<Partial<Case>>('explanations', 'rankAcceptability').filter(
  (entry): entry is Entry & Case => entry.alternatives !== undefined,
);

function given(entry: Case): [RatingTable, Uncertainty] {
  const goals = Object.values(entry.alternatives)[0]?.length ?? 0;
  const weights = entry.weights ?? Array.from({ length: goals }, () => 0);
  const uncertainty: Uncertainty = entry.weightsUnknown
    ? { weights: 'unknown' }
    : { weights: 'within', by: entry.uncertainty ?? 0 };
  return [{ weights, rows: rowsOf(entry.alternatives) }, uncertainty];
}
const byRow = <T>({ rows }: RankAcceptability, of: (row: RankAcceptability['rows'][number]) => T) =>
  Object.fromEntries(rows.map(row => [row.id, of(row)]));

describe('the likelihood of ranks under uncertain weights', () => {
  test('all six cases of the worked examples are looked at', () => {
    expect(cases.map(({ id }) => id)).toEqual([
      'rank-myh',
      'rank-two-goals',
      'rank-simplex',
      'rank-box',
      'rank-twins',
      'rank-no-uncertainty',
    ]);
  });

  test.each(cases)('“$source”: the exact probabilities and rank ranges are those of the worked example', entry => {
    const result = sound(exactRanks(...given(entry)))!;
    expectNear(
      byRow(result, row => row.acceptability),
      entry.expected.acceptability ?? {},
      1e-6,
    );
    if (entry.expected.rankRange) expect(byRow(result, row => row.rankRange)).toEqual(entry.expected.rankRange);
  });

  test.each(cases)('“$source”: ten thousand draws come within the stated margin of the exact probabilities', entry => {
    const exact = sound(exactRanks(...given(entry)))!;
    for (const seed of [1, 2, 2026]) {
      const simulated = sound(simulatedRanks(...given(entry), { seed }));
      for (const [row, { acceptability, rankRange }] of simulated.rows.entries()) {
        const known = exact.rows[row]!;
        for (const [rank, probability] of known.acceptability.entries())
          expectNear(acceptability[rank], probability, marginOf(probability, 10_000), `seed ${seed}`);
        expect(rankRange[0]).toBeGreaterThanOrEqual(known.rankRange[0]);
        expect(rankRange[1]).toBeLessThanOrEqual(known.rankRange[1]);
      }
    }
  });

  test('two thousand draws show what can be said by hand: two thirds, six tenths, and no rank that no weights give', () => {
    const two: RatingTable = { weights: [1, 1], rows: rowsOf({ A: [80, 40], B: [40, 60], C: [0, 0] }) };
    const free = sound(simulatedRanks(two, { weights: 'unknown' }, { draws: 2_000 }));
    expectNear(
      byRow(free, row => row.acceptability),
      { A: [2 / 3, 1 / 3, 0], B: [1 / 3, 2 / 3, 0], C: [0, 0, 1] },
      0.043,
    );
    expect(byRow(free, row => [row.rankRange, row.bounds])).toEqual({
      A: [
        [1, 2],
        [1, 2],
      ],
      B: [
        [1, 2],
        [1, 2],
      ],
      C: [
        [3, 3],
        [3, 3],
      ],
    });
    const close: RatingTable = { weights: [1, 1], rows: rowsOf({ A: [60, 50], B: [50, 59] }) };
    const within = sound(simulatedRanks(close, { weights: 'within', by: [0.5, 0] }, { draws: 2_000 }));
    expectNear(within.rows[0]?.acceptability, [0.6, 0.4], 0.044);
  });

  test('a half out of ten thousand draws is within two points, and a certainty is certain', () => {
    expectNear(marginOf(0.5, 10_000), 0.02, 2e-6);
    expectNear(marginOf(0.1, 400), 0.06, 2e-6);
    expectNear(marginOf(1, 10), 1e-6, 1e-12);
  });

  test('one draw and ten million can be asked for, not more', () => {
    const table: RatingTable = { weights: [1], rows: [] };
    expect(simulatedRanks(table, { weights: 'unknown' }, { draws: 1, seed: 0 }).fault).toBeUndefined();
    expect(simulatedRanks(table, { weights: 'unknown' }, { draws: 10_000_001 }).fault?.message).toContain('from 1 to 10000000');
  });

  test('twins share their rank in every draw, whichever of them was entered first', () => {
    const [table, uncertainty] = given(cases.find(({ id }) => id === 'rank-twins')!);
    for (const rows of [table.rows, table.rows.toReversed()]) {
      const { rows: ranks } = sound(simulatedRanks({ ...table, rows }, uncertainty));
      expect(ranks.filter(({ id }) => id !== 'C').map(({ acceptability }) => acceptability)).toEqual([
        [1, 0, 0],
        [1, 0, 0],
      ]);
    }
  });

  test('scores that are equal as decimals tie when nothing is uncertain', () => {
    const table = { weights: [0.1, 0.2, 0.3, 0.4], rows: rowsOf({ a: [100, 70, 40, 85], b: [10, 70, 90, 70] }) };
    expect(byRow(sound(rankAcceptability(table, { weights: 'within', by: 0 })), row => row.rankRange)).toEqual({
      a: [1, 1],
      b: [1, 1],
    });
  });

  test('an uncertainty for each goal moves that goal alone', () => {
    const table = { weights: [1, 1], rows: rowsOf({ a: [60, 50], b: [50, 59] }) };
    const of = (by: number[]) => sound(exactRanks(table, { weights: 'within', by }))!.rows[0]!.acceptability[0];
    expect(of([0, 0])).toBe(1);
    expectNear(of([0.5, 0]), 0.6, 1e-9);
    // a is first while the second weight is below 10/9: (10/9 - 1/2) of a width of 1.
    expectNear(of([0, 0.5]), 11 / 18, 1e-9);
  });

  test('a project with a missing rating is left out and named, unless the goal has no weight', () => {
    const table: RatingTable = { weights: [1, 0], rows: rowsOf({ a: [60, null], b: [null, 1], c: [50, 2] }) };
    const within = sound(rankAcceptability(table, { weights: 'within', by: 0.2 }));
    expect([within.left, within.rows.map(({ id }) => id)]).toEqual([['b'], ['a', 'c']]);
    expect(sound(rankAcceptability(table, { weights: 'unknown' })).left).toEqual(['a', 'b']);
  });

  test('many projects and goals are simulated, and their ranks stay within what holds for every weight', () => {
    const random = randomFrom(7);
    const rows = Array.from({ length: 40 }, (_, index) => ({
      id: `p${index}`,
      ratings: Array.from({ length: 10 }, () => Math.floor(random() * 101)),
    }));
    const table: RatingTable = {
      weights: Array.from({ length: 10 }, () => 1),
      rows: [...rows, { id: 'best', ratings: rows[0]!.ratings.map(() => 100) }],
    };
    expect(sound(exactRanks(table, { weights: 'within', by: 0.3 }))).toBeUndefined();
    const result = sound(rankAcceptability(table, { weights: 'within', by: 0.3 }, { draws: 500, seed: 3 }));
    expect(result).toMatchObject({ how: 'simulated', draws: 500, seed: 3 });
    for (const { acceptability, rankRange, bounds } of result.rows) {
      expectNear(
        acceptability.reduce((sum, part) => sum + part, 0),
        1,
        1e-9,
      );
      expect(bounds[0] <= rankRange[0] && rankRange[1] <= bounds[1]).toBe(true);
    }
    expect(result.rows.at(-1)).toMatchObject({ rankRange: [1, 1], bounds: [1, 1] });
    expect(sound(rankAcceptability(table, { weights: 'within', by: 0.3 }, { draws: 500, seed: 3 }))).toEqual(result);
    expect(sound(rankAcceptability(table, { weights: 'within', by: 0.3 }, { draws: 500, seed: 4 }))).not.toEqual(result);
  });

  test('for any few projects the exact probabilities of distinct projects sum to one and a simulation agrees with them', () => {
    const size = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }));
    const any = size.chain(([projects, goals]) =>
      fc.record({
        rows: fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: goals, maxLength: goals }), {
          minLength: projects,
          maxLength: projects,
        }),
        weights: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: goals, maxLength: goals }),
        by: fc.constantFrom(0.1, 0.5, 1),
        free: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(any, ({ rows, weights, by, free }) => {
        const table: RatingTable = { weights, rows: rows.map((ratings, index) => ({ id: `p${index}`, ratings })) };
        const uncertainty: Uncertainty = free ? { weights: 'unknown' } : { weights: 'within', by };
        const exact = sound(exactRanks(table, uncertainty))!;
        const simulated = sound(simulatedRanks(table, uncertainty, { draws: 2_000 }));
        for (const [row, { acceptability, rankRange, bounds }] of exact.rows.entries()) {
          expectNear(
            acceptability.reduce((sum, part) => sum + part, 0),
            1,
            1e-9,
          );
          for (const [rank, probability] of acceptability.entries())
            expectNear(
              simulated.rows[row]!.acceptability[rank],
              probability,
              marginOf(probability, 2_000) + 0.004,
              `rank ${rank + 1}`,
            );
          expect(bounds).toEqual(rankRange);
        }
      }),
      { numRuns: 60, seed: 12 },
    );
  });

  test.each([
    [{ weights: 'within', by: 1.1 }, {}, 'uncertainty.by'],
    [{ weights: 'within', by: [0.1] }, {}, 'uncertainty.by'],
    [{ weights: 'within', by: Number.NaN }, {}, 'uncertainty.by'],
    [{ weights: 'unknown' }, { draws: 0 }, 'draws'],
    [{ weights: 'unknown' }, { draws: 1.5 }, 'draws'],
    [{ weights: 'unknown' }, { seed: -1 }, 'seed'],
  ] as [Uncertainty, object, string][])('The uncertainty %j with %j is refused', (uncertainty, simulation, field) => {
    expect(simulatedRanks({ weights: [1, 1], rows: [] }, uncertainty, simulation).fault?.field).toBe(field);
  });

  test('weights that cannot be calculated with are refused by the exact way, too', () => {
    expect(rankAcceptability({ weights: [0, 0], rows: [] }, { weights: 'within', by: 0.1 }).fault?.field).toBe('weights');
  });
});
