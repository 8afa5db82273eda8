/** Who dominates whom, and who can be first at all: the worked examples, missing ratings, and a second way to say it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dominanceOf } from '#domain/scoring/explain/dominance.ts';
import { exactRanks } from '#domain/scoring/explain/exact-ranks.ts';
import { gameValue } from '#domain/scoring/explain/game.ts';
import type { Rating } from '#domain/scoring/scale.ts';
import { entriesOf, expectNear, rowsOf, sound } from './vectors.ts';

interface Case {
  readonly maximise: boolean[];
  readonly alternatives: Record<string, Rating[]>;
  readonly scale?: [number, number];
  readonly expected: { efficient?: string[]; dominatedBy: Record<string, string[]>; canBeFirst?: string[] };
}
const cases = entriesOf<Case>('explanations', 'dominance');

describe('dominance', () => {
  test('all four entries of the worked examples are looked at', () => {
    expect(cases.map(({ id }) => id)).toEqual(['dom-office', 'dom-strict', 'dom-missing', 'dom-never-first']);
  });

  test.each(cases)('“$source”: who is dominated by whom, and who can be first', ({ maximise, alternatives, scale, expected }) => {
    const { efficient, dominated, canBeFirst } = sound(dominanceOf({ rows: rowsOf(alternatives), scale }, maximise));
    expect(Object.fromEntries(dominated.map(({ id, by }) => [id, by]))).toEqual(expected.dominatedBy);
    if (expected.efficient) expect(efficient).toEqual(expected.efficient);
    if (expected.canBeFirst) expect(canBeFirst).toEqual(expected.canBeFirst);
  });

  test('without bounds nothing is claimed of a missing rating, and a missing cost is bounded the other way round', () => {
    const rows = rowsOf({ A: [9, 9], B: [1, null] });
    expect(sound(dominanceOf({ rows }, [true, true])).dominated).toEqual([]);
    expect(sound(dominanceOf({ rows: rowsOf({ A: [9, 0], B: [1, null] }), scale: [0, 10] }, [true, false])).dominated).toEqual([
      { id: 'B', by: ['A'] },
    ]);
    expect(sound(dominanceOf({ rows: rowsOf({ A: [9, 10], B: [1, null] }), scale: [0, 10] }, [true, false])).dominated).toEqual(
      [],
    );
  });

  test('a lone project is first, a project with a missing rating is not said to be, and no goals are refused', () => {
    expect(sound(dominanceOf({ rows: rowsOf({ A: [1] }) }, [true])).canBeFirst).toEqual(['A']);
    expect(sound(dominanceOf({ rows: rowsOf({ A: [null] }) }, [true]))).toEqual({
      efficient: ['A'],
      dominated: [],
      canBeFirst: [],
    });
    expect(dominanceOf({ rows: [] }, []).fault?.field).toBe('maximise');
    expect(dominanceOf({ rows: rowsOf({ A: [1] }) }, [true, true]).fault?.field).toBe('rows.A');
  });

  test('being first for some weights does not depend on the units of the goals, and a tie with the first is enough', () => {
    const first = (rows: Record<string, number[]>) => sound(dominanceOf({ rows: rowsOf(rows) }, [true, true])).canBeFirst;
    expect(first({ A: [1e9, 0], B: [0, 1e-6], C: [4.5e8, 4.5e-7] })).toEqual(['A', 'B']);
    expect(first({ A: [1e9, 0], B: [0, 1e-6], C: [5e8, 5e-7] })).toEqual(['A', 'B', 'C']);
    expect(first({ A: [1000, 7], B: [1001, 6], C: [1000.4, 6.4] })).toEqual(['A', 'B']);
  });

  const field = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 6,
  });
  test('nobody is dominated by one who is dominated alone, and whoever is likely to be first can be first', () => {
    fc.assert(
      fc.property(field, ratings => {
        const rows = ratings.map((list, index) => ({ id: `p${index}`, ratings: list }));
        const { efficient, dominated, canBeFirst } = sound(dominanceOf({ rows }, [true, true, true]));
        expect(efficient.length).toBeGreaterThan(0);
        for (const { by } of dominated) expect(by.some(id => efficient.includes(id))).toBe(true);
        const ranks = sound(exactRanks({ weights: [1, 1, 1], rows }, { weights: 'unknown' }))!;
        for (const { id, rankRange } of ranks.rows) if (rankRange[0] === 1) expect(canBeFirst).toContain(id);
        for (const id of canBeFirst) expect(efficient).toContain(id);
      }),
    );
  });
});

describe('a matrix game', () => {
  test.each([
    [
      [
        [1, -1],
        [-1, 1],
      ],
      0,
    ],
    [
      [
        [3, 0],
        [0, 1],
      ],
      0.75,
    ],
    [[[2, 5]], 5],
    [[[-4]], -4],
    [
      [
        [0, 0],
        [0, 0],
      ],
      0,
    ],
  ])('the game %j is worth %d to the one who weighs its columns', (rows, value) => {
    expectNear(gameValue(rows), value, 1e-9);
  });
});
