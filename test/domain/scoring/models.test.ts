/** TOPSIS, weighted shortest job first, and screen and score give the worked examples, with their edges. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { screened } from '#domain/scoring/models/screen.ts';
import { topsis } from '#domain/scoring/models/topsis.ts';
import { leastDelayOrder, type TimedJob, totalDelayCost, wsjf } from '#domain/scoring/models/wsjf.ts';
import { placed } from '#domain/scoring/ranking.ts';
import type { Rating } from '#domain/scoring/scale.ts';
import { compare } from '#domain/values/exact.ts';
import { type Entry, entriesOf, entryOf, expectNear, sound, toleranceOf } from './vectors.ts';

interface Topsis {
  readonly matrix: Rating[][];
  readonly weights: number[];
  readonly maximise: boolean[];
  readonly expected: number[] | string;
}
const tops = entriesOf<Partial<Topsis>>('weights-and-sums', 'topsis');
const closenessOf = ({ matrix, weights, maximise }: Topsis) =>
  sound(topsis({ weights, rows: matrix.map((ratings, index) => ({ id: `p${index}`, ratings })) }, maximise)).map(
    ({ closeness }) => closeness,
  );

describe('TOPSIS', () => {
  const whole = tops.filter((entry): entry is Entry & Topsis => entry.matrix !== undefined);
  test('all five entries of the worked examples are looked at', () => expect([tops.length, whole.length]).toEqual([5, 4]));

  test.each(whole)('The matrix of “$source” has the published closeness', entry => {
    expectNear(closenessOf(entry), entry.expected, toleranceOf(entry));
  });

  test('equal projects, a lone one and a column of zeros have a finite closeness, and a missing rating has none', () => {
    const [equal, zeros, lone, missing] = entryOf<{ cases: Topsis[] }>('weights-and-sums', 'topsis', 'topsis-degenerate').cases;
    expect(closenessOf(equal!)).toEqual([0.5, 0.5]);
    expectNear(closenessOf(zeros!), zeros!.expected, 1e-9);
    expect(closenessOf(lone!)).toEqual([0.5]);
    expect(closenessOf(missing!)).toEqual([null, 0.5]);
    expect(
      closenessOf({
        matrix: [
          [null, 3],
          [null, 4],
        ],
        weights: [0, 1],
        maximise: [true, true],
        expected: [],
      }),
    ).toEqual([0, 1]);
  });

  test('figures too great for their squares are no obstacle', () => {
    expectNear(
      closenessOf({
        matrix: [
          [1e200, 1],
          [2e200, 1],
        ],
        weights: [1, 1],
        maximise: [true, true],
        expected: [],
      }),
      [0, 1],
      1e-12,
    );
  });

  test('a direction for each goal is asked for', () => {
    expect(topsis({ weights: [1, 1], rows: [] }, [true]).fault?.field).toBe('maximise');
    expect(topsis({ weights: [0], rows: [] }, [true]).fault?.field).toBe('weights');
  });

  test('closeness is within 0 and 1, in any order of projects, and does not change with the unit of a goal', () => {
    const matrix = fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(matrix, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }), (rows, weights) => {
        const of = (list: number[][]) => closenessOf({ matrix: list, weights, maximise: [true, false, true], expected: [] });
        const closeness = of(rows);
        for (const value of closeness) expect(value! >= 0 && value! <= 1).toBe(true);
        expectNear(of(rows.toReversed()).toReversed(), closeness, 1e-9);
        expectNear(of(rows.map(([a = 0, b = 0, c = 0]) => [a * 1000, b, c / 8])), closeness, 1e-9);
      }),
    );
  });
});

describe('weighted shortest job first', () => {
  interface Job {
    readonly costOfDelay: Rating[];
    readonly jobSize: Rating;
    readonly expected: number | string;
  }
  const entries = entriesOf<Partial<Job>>('weights-and-sums', 'wsjf');
  const published = entries.filter((entry): entry is Entry & Job => entry.jobSize !== undefined);
  test('all five entries of the worked examples are looked at', () => expect([entries.length, published.length]).toEqual([5, 3]));

  test.each(published)('A cost of delay of $costOfDelay over a size of $jobSize is $expected', job => {
    expect(sound(wsjf(job)).score).toBe(job.expected);
  });

  test('the order by score has the least total cost of delay, and its reverse the greatest', () => {
    const { jobs, expected } = entryOf<{
      jobs: Record<string, [number, number]>;
      expected: { wsjf: Record<string, number>; order: string[]; totalDelayCost: number; worstOrderCost: number };
    }>('weights-and-sums', 'wsjf', 'wsjf-order');
    const timed = Object.entries(jobs).map(([id, [costOfDelay, duration]]): TimedJob => ({ id, costOfDelay, duration }));
    for (const { id, costOfDelay, duration } of timed)
      expectNear(sound(wsjf({ costOfDelay: [costOfDelay], jobSize: duration })).score, expected.wsjf[id], 1e-6);
    const { order, totalDelayCost: least } = sound(leastDelayOrder(timed));
    expect([order, least]).toEqual([expected.order, expected.totalDelayCost]);
    expect(totalDelayCost(order.toReversed().map(id => timed.find(job => job.id === id)!))).toBe(expected.worstOrderCost);
    expect(leastDelayOrder([{ id: 'a', costOfDelay: 1, duration: 0 }]).fault?.field).toBe('jobs.0.duration');
  });

  test('a cost of 0 is a score of 0, a size of 0 is refused, and a missing part is named without a score', () => {
    const { cases, tie, tieExpected } = entryOf<{ cases: Job[]; tie: Job[]; tieExpected: number }>(
      'weights-and-sums',
      'wsjf',
      'wsjf-edges',
    );
    const [nothing, noSize, part, size] = cases.map(job => wsjf(job));
    expect(nothing?.value?.score).toBe(0);
    expect(noSize?.fault?.message).toContain('must be above 0');
    expect(part?.value).toEqual({ score: null, exact: null, missing: ['costOfDelay.1'] });
    expect(size?.value).toEqual({ score: null, exact: null, missing: ['jobSize'] });
    const tied = tie.map((job, index) => ({ id: `j${index}`, ...sound(wsjf(job)) }));
    expect(tied.map(({ score }) => score)).toEqual([tieExpected, tieExpected]);
    expect(
      placed(tied, (left, right) => compare(left.exact!, right.exact!)).map(({ rank, sharedBy }) => [rank, sharedBy]),
    ).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(wsjf({ costOfDelay: [-1], jobSize: 1 }).fault?.field).toBe('costOfDelay.0');
    expect(wsjf({ costOfDelay: [], jobSize: 1 }).fault?.field).toBe('costOfDelay');
  });
});

describe('screen and score', () => {
  interface Screens {
    readonly must: string[];
    readonly should: Record<string, number>;
    readonly floors?: Record<string, number>;
    readonly scale: [number, number];
    readonly hurdle: number;
    readonly projects: Record<string, { must?: Record<string, boolean | null>; should: Rating[] }>;
    readonly expected: Record<
      string,
      {
        screen: string;
        failed?: string[];
        unknown?: string[];
        score: number | null;
        range?: [number, number];
        overHurdle?: boolean | null;
      }
    >;
  }
  const entries = entriesOf<Screens>('weights-and-sums', 'screenAndScore');
  test('both entries of the worked examples are looked at', () => expect(entries).toHaveLength(2));

  test.each(entries.flatMap(entry => Object.keys(entry.projects).map(project => ({ ...entry, project }))))(
    'Project $project of “$source” has its screen, score and hurdle',
    ({ project, ...entry }) => {
      const { must = {}, should } = entry.projects[project]!;
      const factors = Object.entries(entry.should).map(([id, weight]) => ({ id, weight, floor: entry.floors?.[id] }));
      const result = sound(
        screened(
          { must: entry.must, should: factors, scale: entry.scale, hurdle: entry.hurdle },
          { must: entry.must.map(id => must[id] ?? null), should },
        ),
      );
      const { failed = [], unknown = [], overHurdle = false, range, ...expected } = entry.expected[project]!;
      expect(result.failed.map(({ id, below }) => (below === undefined ? id : `${id} below ${below}`))).toEqual(failed);
      expect(result.unknown).toEqual(unknown);
      expect(result.overHurdle).toBe(overHurdle);
      expectNear(
        { screen: result.screen, score: result.mean.score, range: result.mean.range },
        range ? { ...expected, range } : expected,
        toleranceOf(entry),
      );
    },
  );

  const screen = {
    must: ['legal'],
    should: [
      { id: 'fit', weight: 1, floor: 4 },
      { id: 'reward', weight: 1 },
    ],
    scale: [0, 10] as const,
    hurdle: 60,
  };
  test('a floored factor without a rating leaves the screen unknown, and a range wholly below the hurdle fails it all the same', () => {
    expect(sound(screened(screen, { must: [true], should: [null, 10] }))).toMatchObject({
      screen: 'unknown',
      unknown: ['fit'],
      overHurdle: null,
    });
    expect(sound(screened(screen, { must: [null], should: [5, null] }))).toMatchObject({ screen: 'unknown', overHurdle: null });
    expect(sound(screened(screen, { must: [true], should: [null, 1] })).overHurdle).toBe(false);
    expect(sound(screened(screen, { must: [true], should: [5, null] })).overHurdle).toBeNull();
  });

  test.each([
    [{ must: [], should: [5, 5] }, 'must'],
    [{ must: [true], should: [5] }, 'should'],
    [{ must: [true], should: [5, 11] }, 'should.1'],
  ] as [{ must: boolean[]; should: number[] }, string][])('The answers %j are refused', (answers, field) => {
    expect(screened(screen, answers).fault?.field).toBe(field);
  });
});
