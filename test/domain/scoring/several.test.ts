/** Weights of several people, by points or by pairs: what they sum to, what they depend on, and where people disagree. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharesOfAnswer, type WeightAnswer } from '#domain/scoring/several/answer.ts';
import type { Share } from '#domain/scoring/several/result.ts';
import { inconsistencyOf, type PersonsAnswer, weightsOfSeveral } from '#domain/scoring/several/weights.ts';
import { sound } from './vectors.ts';

const items = ['reach', 'cost', 'risk'];
const direct = (...points: number[]): WeightAnswer => ({ by: 'direct', points: ofItems(points) });
const swing = (...points: number[]): WeightAnswer => ({ by: 'swing', points: ofItems(points) });
const ofItems = (points: readonly number[]) => points.map((said, index) => ({ item: items[index] ?? '', points: said }));
const pairs = (first: number | string, second: number | string, third: number | string): WeightAnswer => ({
  by: 'pairwise',
  judgements: [
    { item: 'reach', over: 'cost', times: first },
    { item: 'cost', over: 'risk', times: second },
    { item: 'reach', over: 'risk', times: third },
  ],
});
const people = (...answers: WeightAnswer[]): PersonsAnswer[] => answers.map((answer, index) => ({ person: `p${index}`, answer }));
const sharesOf = (weights: readonly Share[]) => weights.map(({ share }) => share);
const expectShares = (weights: readonly Share[], expected: readonly number[]) => {
  for (const [index, share] of sharesOf(weights).entries()) expect(share).toBeCloseTo(expected[index] ?? Number.NaN, 9);
};

const someDirect = fc
  .tuple(fc.integer({ min: 1, max: 98 }), fc.integer({ min: 1, max: 98 }))
  .filter(([first, second]) => first + second < 100)
  .map(([first, second]) => direct(first, second, 100 - first - second));
const someSwing = fc
  .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }))
  .map(([first, second]) => swing(first, 100, second));
const scale = fc.constantFrom<number | string>('1/9', '1/7', '1/5', '1/3', '1/2', 1, 2, 3, 4, 5, 6, 7, 8, 9);
const somePairs = fc.tuple(scale, scale, scale).map(said => pairs(...said));
const aGroup = fc.oneof(...[someDirect, someSwing, somePairs].map(answer => fc.array(answer, { minLength: 1, maxLength: 6 })));

describe('weights of several people', () => {
  test('the weights of the group and of each person sum to one and are above nothing, whatever the answers', () => {
    fc.assert(
      fc.property(aGroup, answers => {
        const { weights, people: own } = sound(weightsOfSeveral(items, people(...answers)));
        for (const entry of [weights, ...own.map(one => one.weights)]) {
          expect(sharesOf(entry).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
          for (const share of sharesOf(entry)) expect(share).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('the weights of the group do not depend on the order in which people answered', () => {
    fc.assert(
      fc.property(
        aGroup.chain(answers =>
          fc.tuple(fc.constant(people(...answers)), fc.shuffledSubarray(people(...answers), { minLength: answers.length })),
        ),
        ([first, shuffled]) => {
          expect(weightsOfSeveral(items, shuffled)).toEqual(weightsOfSeveral(items, first));
        },
      ),
    );
  });

  test('one answer alone gives the weights and the consistency ratio of that person', () => {
    fc.assert(
      fc.property(fc.oneof(someDirect, someSwing, somePairs), answer => {
        const { weights, people: own, consistency } = sound(weightsOfSeveral(items, people(answer)));
        expectShares(weights, sound(sharesOfAnswer(items, answer)));
        expect(consistency?.ratio ?? 0).toBeCloseTo(own[0]?.ratio ?? 0, 9);
      }),
    );
  });

  test('people who all answer the same agree on every weight, and the group weighs as each of them', () => {
    const { weights, disagreement } = sound(weightsOfSeveral(items, people(...Array(4).fill(direct(50, 30, 20)))));
    expectShares(weights, [0.5, 0.3, 0.2]);
    for (const entry of disagreement) {
      expect(entry).toMatchObject({ range: 0, degree: 'agreed' });
      expect(entry.geometricSd).toBeCloseTo(1, 12);
    }
  });

  test('points are taken together as the geometric mean of the shares of the people', () => {
    const { weights } = sound(weightsOfSeveral(items, people(direct(60, 20, 20), direct(20, 60, 20))));
    const means = [Math.sqrt(0.12), Math.sqrt(0.12), 0.2];
    const all = means.reduce((sum, mean) => sum + mean, 0);
    expectShares(
      weights,
      means.map(mean => mean / all),
    );
  });

  test('swings of 100, 50 and 25 weigh four, two and one seventh', () => {
    expectShares(sound(weightsOfSeveral(items, people(swing(100, 50, 25)))).weights, [4 / 7, 2 / 7, 1 / 7]);
  });

  test('two people who contradict each other pair by pair come to a group without a contradiction', () => {
    const group = sound(weightsOfSeveral(items, people(pairs(3, 3, '1/5'), pairs('1/3', '1/3', 5))));
    expectShares(group.weights, [1 / 3, 1 / 3, 1 / 3]);
    expect(group.consistency).toMatchObject({ accepted: true });
    expect(group.consistency?.ratio).toBeCloseTo(0, 9);
    for (const { ratio } of group.people) expect(ratio).toBeGreaterThan(0.1);
    expect(group.consistency?.mostDisputed).toMatchObject({ item: 'reach', over: 'risk', n: 2 });
  });

  test('a group that contradicts itself is told which of its judgements the others do not bear out, and what would mend it', () => {
    const { consistency } = sound(weightsOfSeveral(items, people(pairs(3, 3, '1/5'), pairs(4, 2, '1/4'))));
    expect(consistency?.accepted).toBe(false);
    expect(consistency?.mostInconsistent?.ratioAfter).toBeLessThan(0.1);
  });

  test('people whose shares lie five points apart nearly agree, and those more than fifteen are far apart', () => {
    const { disagreement } = sound(weightsOfSeveral(items, people(direct(50, 30, 20), direct(45, 20, 35))));
    expect(disagreement.map(({ degree }) => degree)).toEqual(['agreed', 'differs', 'differs']);
    const apart = sound(weightsOfSeveral(items, people(direct(80, 10, 10), direct(20, 40, 40))));
    expect(apart.disagreement[0]).toMatchObject({ lowest: 0.2, highest: 0.8, degree: 'far-apart' });
  });

  test('a judgement to think over is named for whoever contradicts himself, and for nobody else', () => {
    expect(inconsistencyOf(items, pairs(2, 2, 4))).toBeUndefined();
    expect(inconsistencyOf(items, direct(50, 30, 20))).toBeUndefined();
    expect(inconsistencyOf(items, pairs(3, 3, '1/5'))?.ratioAfter).toBeLessThan(0.1);
  });
});

describe('an answer that says nothing about the weights', () => {
  test.each([
    ['names what is not weighed', { by: 'direct', points: [{ item: 'luck', points: 100 }] }, 'points.0.item'],
    ['gives points twice', { by: 'direct', points: [...ofItems([50]), ...ofItems([50])] }, 'points.1.item'],
    ['gives no points to one', direct(60, 40), 'points'],
    ['gives nothing to one', direct(60, 40, 0), 'points.2.points'],
    ['shares out less than 100', direct(60, 20, 17), 'points'],
    ['has no swing of 100', swing(90, 50, 20), 'points'],
    ['leaves an item unrelated', { by: 'pairwise', judgements: [{ item: 'reach', over: 'cost', times: 2 }] }, 'judgements'],
    [
      'compares an item with itself',
      { by: 'pairwise', judgements: [{ item: 'reach', over: 'reach', times: 2 }] },
      'judgements.0',
    ],
  ] as const)('an answer that %s is refused at its field', (_, answer, field) => {
    expect(sharesOfAnswer(items, answer as WeightAnswer).fault?.field).toBe(field);
  });

  test('nobody’s answers give no weights', () => {
    expect(weightsOfSeveral(items, []).fault?.field).toBe('answers');
  });
});
