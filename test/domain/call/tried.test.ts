/** Weights that are tried on a call change nothing but the weights, and who moves is told with what each goal adds more or less. */
import { expect, test } from 'vitest';
import type { FrozenModel } from '#domain/call/frozen-model.ts';
import { movesUnder, withWeights } from '#domain/call/tried.ts';
import type { Alternative } from '#domain/scoring/models/result.ts';

const goals = ['reach', 'cost', 'risk'];
const model: FrozenModel = {
  id: 'goals',
  version: 1,
  name: 'Goals',
  scoring: {
    method: 'weighted-sum',
    goals: goals.map(id => ({ id, name: id })),
    weighting: { by: 'direct', weights: goals.map((goal, index) => ({ goal, weight: [80, 10, 10][index] ?? 0 })) },
  },
};
const rated = (id: string, ...points: (number | null)[]): Alternative => ({
  id,
  ratings: Object.fromEntries(goals.map((goal, index) => [goal, points[index] ?? null])),
});
const weighted = (...weights: number[]) => goals.map((dimension, index) => ({ dimension, weight: weights[index] ?? 0 }));

test('each move is told with what each goal adds more or less, and the sum of it is the change of the score', () => {
  const after = withWeights(model, weighted(1, 8, 1)).value ?? model;
  const moves = movesUnder([model, after], [rated('far', 90, 20, 50), rated('cheap', 40, 90, 50), rated('half', 90, null, 50)]);
  expect(moves.map(({ id, before, after: now, gained }) => [id, before, now, gained])).toEqual([
    ['cheap', 2, 1, 1],
    ['far', 1, 2, -1],
    ['half', null, null, null],
  ]);
  for (const { byGoal, scoreChange } of moves.slice(0, 2)) {
    const sum = byGoal.reduce((all, { change }) => all + change, 0);
    expect(sum).toBeCloseTo(scoreChange ?? Number.NaN, 9);
  }
});

test('the weights of the call tried once more move nobody, and nobody moves where nothing was rated', () => {
  const same = withWeights(model, weighted(80, 10, 10)).value ?? model;
  const moves = movesUnder([model, same], [rated('far', 90, 20, 50), rated('cheap', 40, 90, 50)]);
  expect(moves.map(({ gained, scoreChange, byGoal }) => [gained, scoreChange, byGoal])).toEqual([
    [0, 0, []],
    [0, 0, []],
  ]);
  expect(movesUnder([model, same], [])).toEqual([]);
});

test.each([
  [weighted(1).slice(0, 1), 'weights'],
  [[...goals, 'other'].map(dimension => ({ dimension, weight: 1 })), 'weights.3.dimension'],
  [weighted(0, 0, 0), 'weights'],
])('weights %j are no weights of the model, and the fault names %s', (weights, field) => {
  expect(withWeights(model, weights).fault?.field).toBe(field);
});

test('a model without weights has none to try', () => {
  const scoring = {
    method: 'wsjf' as const,
    costOfDelay: [{ id: 'value', name: 'Value' }],
    jobSize: { id: 'size', name: 'Size' },
  };
  expect(withWeights({ ...model, scoring }, [{ dimension: 'value', weight: 1 }]).fault?.field).toBe('weights');
});
