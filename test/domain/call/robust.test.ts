/** How far a ranking holds: what swaps neighbours, which ranks are possible, who dominates whom, and of which models nothing is said. */
import { expect, test } from 'vitest';
import type { FrozenModel } from '#domain/call/frozen-model.ts';
import { dimensionsOf, isForPanels } from '#domain/call/frozen-model.ts';
import { robustnessOf } from '#domain/call/robust.ts';
import { rankingOf, scoreOfOne } from '#domain/call/scored.ts';

const goals = ['reach', 'care'].map(id => ({ id, name: id }));
const weights = [
  { goal: 'reach', weight: 60 },
  { goal: 'care', weight: 40 },
];
const weighting = { by: 'direct' as const, weights };
const model: FrozenModel = { id: 'm', version: 1, name: 'M', scoring: { method: 'weighted-sum', goals, weighting } };
const one = (id: string, reach: number | null, care: number | null) => ({ id, ratings: { reach, care } });

test('a ranking names the least change of a weight and of a rating that swaps a proposal with the next', () => {
  const robust = robustnessOf(model, [one('a', 70, 50), one('b', 50, 70)]);
  const next = robust?.rows.get('a')?.next;
  expect(next).toMatchObject({ behind: 'b', tie: false, gap: 4 });
  expect(next?.weight).toMatchObject({ dimension: 'reach', change: -20, newShare: 0.5 });
  expect(next?.rating?.dimension).toBe('reach');
  expect(robust?.rows.get('b')?.next).toBeUndefined();
});

test('ranks under uncertain weights are exact for few proposals, drawn by a seed for many, and the same each time', () => {
  const near = [one('a', 70, 50), one('b', 50, 79)];
  expect(robustnessOf(model, near)).toMatchObject({ how: 'exact', uncertainty: 0.1 });
  expect(robustnessOf({ ...model, weightUncertainty: 0.3 }, near)?.rows.get('b')?.rankRange).toEqual([1, 2]);
  const crowd = Array.from({ length: 30 }, (_, index) => one(`p${index}`, (index * 37) % 100, (index * 61) % 100));
  const [first, again] = [robustnessOf(model, crowd), robustnessOf(model, crowd)];
  expect(first).toMatchObject({ how: 'simulated', draws: 10_000, seed: 1 });
  expect([...(first?.rows ?? [])]).toEqual([...(again?.rows ?? [])]);
  for (const { acceptability } of first?.rows.values() ?? [])
    expect(acceptability.reduce((sum, { probability }) => sum + probability, 0)).toBeGreaterThan(0.999);
});

test('a proposal that another is at least as good as in everything names it', () => {
  const robust = robustnessOf(model, [one('a', 70, 50), one('b', 60, 50)]);
  expect(robust?.rows.get('b')?.dominatedBy).toEqual(['a']);
  expect(robust?.rows.get('a')?.dominatedBy).toEqual([]);
});

test('under a screen a proposal that fails a must is not ranked, and under TOPSIS one alone has no score', () => {
  const screen: FrozenModel = {
    ...model,
    scoring: {
      method: 'screen-and-score',
      must: [{ id: 'legal', name: 'Legal' }],
      should: goals,
      weighting,
      low: 0,
      high: 10,
      hurdle: 60,
    },
  };
  const rated = (id: string, legal: boolean | null) => ({ ...one(id, 8, 6), musts: { legal } });
  expect(
    rankingOf(screen, [rated('a', true), rated('b', false), rated('c', null)]).map(({ project, rank }) => [project, rank]),
  ).toEqual([
    ['a', 1],
    ['b', undefined],
    ['c', undefined],
  ]);
  expect(scoreOfOne(screen, rated('b', false))).toBeUndefined();
  expect(dimensionsOf(screen).map(({ id, kind }) => [id, kind])).toEqual([
    ['legal', 'must'],
    ['reach', 'points'],
    ['care', 'points'],
  ]);
  const topsis: FrozenModel = {
    ...model,
    scoring: { method: 'topsis', goals: goals.map(goal => ({ ...goal, aim: 'maximise' as const })), weighting },
  };
  expect(scoreOfOne(topsis, one('a', 70, 50))).toBeUndefined();
  expect(rankingOf(topsis, [one('a', 70, 50), one('b', 60, 40)])[0]).toMatchObject({ project: 'a', rank: 1 });
  expect(robustnessOf(topsis, [one('a', 70, 50)])).toBeUndefined();
  expect([isForPanels(topsis.scoring), isForPanels({ method: 'ahp' }), isForPanels({ method: 'investment' })]).toEqual([
    true,
    false,
    false,
  ]);
});
