/** An office publishes scoring models in versions: who may, what counts as a new one, and which models are refused because they could not score. */
import { describe, expect, test } from 'vitest';
import { modelMeant } from '#domain/call/opening/model-meant.ts';
import { office } from '#domain/office/decide.ts';
import { differencesBy } from '#domain/office/differences.ts';
import { publishScoringModelSchema } from '#domain/office/scoring-models/commands.ts';
import { must, officeWorld } from '../../support/fixtures.ts';
import { given, person } from '../../support/given.ts';

const petra = { actor: person('petra') };
const two = (reach: number, risk: number) => ({
  method: 'weighted-sum',
  goals: [
    { id: 'reach', name: 'People reached' },
    { id: 'risk', name: 'Delivery risk', scale: { kind: 'points', low: 1, high: 5 } },
  ],
  weighting: {
    by: 'direct',
    weights: [
      { goal: 'reach', weight: reach },
      { goal: 'risk', weight: risk },
    ],
  },
});
const command = (changed: Record<string, unknown> = {}) => ({
  type: 'publish-scoring-model' as const,
  ...publishScoringModelSchema.parse({
    id: 'digital',
    name: 'Digital',
    scoring: two(70, 30),
    reason: 'The strategy.',
    ...changed,
  }),
});
const publishing = (changed: Record<string, unknown> = {}, by = petra) =>
  given(office, officeWorld().office.past).when(command(changed), by);

/** An office with these models, published one after the other. */
function published(...models: readonly Record<string, unknown>[]) {
  const world = officeWorld();
  for (const model of models) must(world.toOffice(command(model), 'petra'));
  return world;
}

describe('publishing a scoring model', () => {
  test('the PMO and administrators publish scoring models, and nobody else does', () => {
    for (const by of ['petra', 'ada']) publishing({}, { actor: person(by) }).thenTypes('scoring-model-published');
    for (const by of ['sonia', 'manu', 'gail', 'audrey']) publishing({}, { actor: person(by) }).thenRefused('not-allowed');
  });

  test('each change of a model is its next version, and the same again is none', () => {
    const world = published({}, { scoring: two(50, 50) }, { id: 'other' });
    expect(world.office.state.scoringModels.digital?.map(({ version }) => version)).toEqual([1, 2]);
    expect(world.office.state.scoringModels.other).toMatchObject([{ version: 1 }]);
    const past = world.office.past;
    given(office, past)
      .when(command({ scoring: two(50, 50), reason: 'Said again.' }), petra)
      .thenNothing();
    const [third] = given(office, past).when(command(), petra).thenTypes('scoring-model-published');
    expect(third).toMatchObject({ model: { version: 3, scoring: two(70, 30) }, reason: 'The strategy.' });
  });

  test('a model is not overwritten by somebody who has not read its last version', () => {
    const { past, state } = published({}).office;
    const seen = state.versions['scoring-models/digital'];
    const change = (expectedVersion?: number) =>
      given(office, past).when(command({ scoring: two(1, 1), expectedVersion }), petra);
    change(0).thenRefused('version-changed');
    change(seen).thenTypes('scoring-model-published');
  });

  test('a model cannot be published without a reason', () => {
    expect(publishScoringModelSchema.safeParse({ ...command(), type: undefined, reason: undefined }).success).toBe(false);
  });

  const judged = (times: readonly number[], acceptedBecause?: string) => ({
    method: 'topsis',
    goals: ['a', 'b', 'c'].map(id => ({ id, name: id })),
    weighting: {
      by: 'pairwise',
      people: [
        {
          person: 'petra',
          judgements: [
            { item: 'a', over: 'b', times: times[0] },
            { item: 'b', over: 'c', times: times[1] },
            { item: 'a', over: 'c', times: times[2] },
          ],
        },
      ],
      acceptedBecause,
    },
  });
  const part = (id: string) => ({ id, name: id });
  const screen = (low: number, high: number) => ({
    method: 'screen-and-score',
    must: [part('legal')],
    should: [part('fit')],
    weighting: { by: 'direct', weights: [{ goal: 'fit', weight: 1 }] },
    low,
    high,
  });

  test.each([
    ['the id under which calls score by the goals', { id: 'goals' }, 'already-exists', 'id'],
    [
      'a weight for no goal',
      { scoring: { ...two(1, 1), goals: [part('reach')] } },
      'unknown-reference',
      'scoring.weighting.weights.1',
    ],
    ['weights that are all zero', { scoring: two(0, 0) }, 'unknown-reference', 'scoring.weighting.weights'],
    [
      'judgements that contradict each other',
      { scoring: judged([5, 5, 1]) },
      'unknown-reference',
      'scoring.weighting.acceptedBecause',
    ],
    ['a scale without a length', { scoring: screen(5, 5) }, 'unknown-reference', 'scoring.scale'],
    [
      'two goals of one id',
      { scoring: { ...two(1, 1), goals: [part('reach'), part('reach')] } },
      'unknown-reference',
      'scoring.goals',
    ],
    [
      'two parts of a cost of delay of one id',
      { scoring: { method: 'wsjf', costOfDelay: [part('value'), part('value')], jobSize: part('size') } },
      'unknown-reference',
      'scoring.costOfDelay',
    ],
  ] as const)('a model with %s is refused at its field', (_, changed, code, field) => {
    publishing(changed).thenRefused(code, field);
  });

  test.each([
    ['judgements that contradict each other for a reason', judged([5, 5, 1], 'The board wants it so.')],
    ['judgements that hold', judged([2, 2, 4])],
    ['musts and factors', screen(0, 10)],
    ['a cost of delay', { method: 'wsjf', costOfDelay: [part('value')], jobSize: part('size') }],
    ['comparisons of projects', { method: 'ahp', goals: [part('fit')], weighting: screen(0, 1).weighting }],
    ['money alone', { method: 'investment', rate: '0.035', timing: {} }],
  ])('a model with %s is published', (_, scoring) => {
    publishing({ scoring }).thenTypes('scoring-model-published');
  });
});

test('the history of an office says what a version of a scoring model changes: settings, and shares of the weights', () => {
  const { state } = published({}).office;
  const { type: _, expectedVersion: __, reason, ...model } = command({ scoring: two(50, 50), weightUncertainty: 0.2 });
  const differences = differencesBy(state, { type: 'scoring-model-published', model: { ...model, version: 2 }, reason });
  expect(differences).toEqual([
    {
      kind: 'scoring-model',
      id: 'digital',
      name: 'Digital',
      change: 'changed',
      fields: [{ field: 'weightUncertainty', to: 0.2 }],
    },
    {
      kind: 'dimension',
      id: 'reach',
      name: 'People reached',
      change: 'changed',
      fields: [{ field: 'share', from: 0.7, to: 0.5 }],
    },
    { kind: 'dimension', id: 'risk', name: 'Delivery risk', change: 'changed', fields: [{ field: 'share', from: 0.3, to: 0.5 }] },
  ]);
});

describe('a call that names a published model', () => {
  const money = { id: 'money', name: 'Money', scoring: { method: 'investment', rate: '0.035', timing: {} } };
  const pairs = {
    id: 'pairs',
    name: 'Pairs',
    scoring: { method: 'ahp', goals: [{ id: 'a', name: 'A' }], weighting: { by: 'direct', weights: [{ goal: 'a', weight: 1 }] } },
  };
  const { state } = published({}, { scoring: two(50, 50) }, money, pairs).office;

  test('a call takes the version that it names, and the newest when it names none', () => {
    expect(modelMeant(state, { id: 'digital', version: 1 })).toMatchObject({ id: 'digital', version: 1, scoring: two(70, 30) });
    expect(modelMeant(state, { id: 'digital' })).toMatchObject({ version: 2, scoring: two(50, 50) });
  });

  test.each([
    ['a model that nobody published', { id: 'none' }, 'model.id', 'no scoring model none'],
    ['a version that was never published', { id: 'digital', version: 3 }, 'model.version', 'its newest is 2'],
    ['a model about money alone', { id: 'money' }, 'model.id', 'Money, version 1: it is about money alone'],
    ['a model that compares all projects', { id: 'pairs' }, 'model.id', 'compares all projects with each other'],
  ])('a call by %s is refused, with the remedy', (_, asked, field, words) => {
    expect(modelMeant(state, asked)).toMatchObject({ refusal: { field, message: expect.stringContaining(words) } });
  });
});
