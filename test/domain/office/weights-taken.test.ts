/** The office takes over what several people have weighed: as weights of its goals, or as those of a scoring model's next version. */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import { publishScoringModelSchema } from '#domain/office/scoring-models/commands.ts';
import type { Weighed } from '#domain/office/weights-taken/weighed.ts';
import { weightsOf } from '#domain/scoring/models/weighting.ts';
import type { WeightAnswer } from '#domain/scoring/several/answer.ts';
import { weightsOfSeveral } from '#domain/scoring/several/weights.ts';
import { must, officeWorld } from '../../support/fixtures.ts';
import { given, person } from '../../support/given.ts';

type Changed = Partial<Omit<Weighed, 'answers'>>;

function weighed(answers: readonly WeightAnswer[], changed: Changed = {}): Weighed {
  const items = changed.items ?? [{ id: 'growth' }, { id: 'care' }];
  const given = answers.map((answer, index) => ({ person: `g${index}`, answer }));
  const result = weightsOfSeveral(
    items.map(({ id }) => id),
    given,
  ).value;
  return { id: 'w1', office: 'pmo', of: 'goals', items, status: 'closed', answers: given, result, ...changed };
}

const pair = (times: number): WeightAnswer => ({
  by: 'pairwise',
  judgements: [{ item: 'growth', over: 'care', times }],
});
const three = ['reach', 'cost', 'risk'].map(id => ({ id }));
const contradicting: WeightAnswer = {
  by: 'pairwise',
  judgements: [
    { item: 'reach', over: 'cost', times: 3 },
    { item: 'cost', over: 'risk', times: 3 },
    { item: 'reach', over: 'risk', times: '1/5' },
  ],
};

function world(ids: readonly { id: string }[] = []) {
  const made = officeWorld();
  if (ids.length === 0) return made;
  const goals = ids.map(({ id }) => ({ id, name: id }));
  const weighting = { by: 'direct', weights: ids.map(({ id }) => ({ goal: id, weight: 1 })) };
  const scoring = { method: 'weighted-sum', goals, weighting };
  const model = publishScoringModelSchema.parse({ id: 'digital', name: 'Digital', scoring, reason: 'First.' });
  must(made.toOffice({ type: 'publish-scoring-model', ...model }, 'petra'));
  return made;
}

const reason = 'The directors were asked.';
const takingGoals = (what: Weighed | undefined, by = 'petra', more: object = {}) =>
  given(office, world().office.past).when(
    { type: 'take-goal-weights', weighting: 'w1', reason, ...more },
    { actor: person(by), weighed: what },
  );
const takingModel = (what: Weighed, more: object = {}, ids = three) =>
  given(office, world(ids).office.past).when(
    { type: 'take-model-weights', weighting: 'w1', model: 'digital', reason, ...more },
    { actor: person('petra'), weighed: what },
  );

describe('taking weights over as those of the goals', () => {
  test('the goals get the weights of the group in per cent, and the question stands on record with the reason', () => {
    const [fact] = takingGoals(weighed([pair(2), pair(8)])).thenTypes('goals-set');
    expect(fact).toMatchObject({
      goals: [
        { id: 'growth', weight: 80 },
        { id: 'care', weight: 20 },
      ],
      reason,
      from: { weighting: 'w1', ratio: 0 },
    });
  });

  test('only the PMO and administrators take weights over', () => {
    takingGoals(weighed([pair(2)]), 'ada').thenTypes('goals-set');
    for (const by of ['gail', 'sonia', 'audrey']) takingGoals(weighed([pair(2)]), by).thenRefused('not-allowed');
  });

  test.each([
    ['open', { status: 'open' }, 'wrong-status'],
    ['closed without an answer', { result: undefined }, 'wrong-status'],
    ['about dimensions', { of: 'dimensions' }, 'unknown-reference'],
    ['of another office', { office: 'north' }, 'not-found'],
  ] as const)('the weights of a question that is %s are not taken over', (_, changed, code) => {
    takingGoals(weighed([pair(2)], changed as Changed)).thenRefused(code);
  });

  test('the weights of goals that the office no longer has are not taken over', () => {
    takingGoals(weighed([contradicting], { items: three })).thenRefused('version-changed');
    takingGoals(undefined).thenRefused('not-found');
  });

  test('somebody who has not read the last goals does not overwrite them', () => {
    takingGoals(weighed([pair(2)]), 'petra', { expectedVersion: 0 }).thenRefused('version-changed');
  });
});

describe('taking weights over into a scoring model', () => {
  test('the next version of the model holds every judgement, and anyone works the weights of the group out again', () => {
    const what = weighed(
      [
        { by: 'pairwise', judgements: contradicting.by === 'pairwise' ? contradicting.judgements.slice(0, 2) : [] },
        {
          by: 'pairwise',
          judgements: [
            { item: 'reach', over: 'cost', times: 2 },
            { item: 'cost', over: 'risk', times: 5 },
          ],
        },
      ],
      { items: three },
    );
    const [fact] = takingModel(what).thenTypes('scoring-model-published');
    expect(fact).toMatchObject({ weighting: 'w1', reason, model: { id: 'digital', version: 2 } });
    if (fact?.type !== 'scoring-model-published' || !('weighting' in fact.model.scoring)) throw new Error('no weights');
    const { value } = weightsOf(['reach', 'cost', 'risk'], fact.model.scoring.weighting);
    expect(value?.shares).toEqual(what.result?.weights.map(({ share }) => share));
  });

  test('a group ratio over 0.10 is refused without a reason, and accepted with one that the model keeps', () => {
    const what = weighed([contradicting], { items: three });
    takingModel(what).thenRefused('reason-required', 'acceptedBecause');
    const [fact] = takingModel(what, { acceptedBecause: 'Talked over.' }).thenTypes('scoring-model-published');
    expect(fact).toMatchObject({ model: { scoring: { weighting: { acceptedBecause: 'Talked over.' } } } });
  });

  test('points become the shares of the group', () => {
    const points = three.map(({ id: item }, index) => ({ item, points: [50, 30, 20][index] ?? 0 }));
    const [fact] = takingModel(weighed([{ by: 'direct', points }], { items: three })).thenTypes('scoring-model-published');
    expect(fact).toMatchObject({ model: { scoring: { weighting: { by: 'direct' } } } });
    const pointed = weighed([{ by: 'direct', points }], { items: three });
    takingModel(pointed, { acceptedBecause: 'Talked over.' }).thenRefused('unknown-reference', 'acceptedBecause');
  });

  test('a model that rates something else than was weighed is refused', () => {
    takingModel(weighed([pair(2)])).thenRefused('unknown-reference', 'model');
    takingModel(weighed([contradicting], { items: three }), { model: 'other' }).thenRefused('unknown-reference', 'model');
  });
});
