/** Models other than the weighted sum score projects into the same shape of answer, with their worked examples. */
import { describe, expect, test } from 'vitest';
import { idsOf } from '#domain/scoring/models/model-faults.ts';
import type { Alternative } from '#domain/scoring/models/result.ts';
import { scoreAll } from '#domain/scoring/models/score-all.ts';
import { direct, goal, model, places, projects, sum } from './tried-models.ts';
import { entryOf, expectNear, judgementsOf, sound, type Triple } from './vectors.ts';

describe('the other models', () => {
  test('AHP scores the published choice of a leader, and sets apart who was compared with nobody under a goal', () => {
    const entry = entryOf<{
      goals: string[];
      goalJudgements: Triple[];
      alternatives: string[];
      alternativeJudgements: Record<string, Triple[]>;
      expected: { scores: Record<string, number>; order: string[] };
    }>('pairwise', 'ahpHierarchy', 'ahp-leader');
    const ahp = model({
      method: 'ahp',
      goals: entry.goals.map(id => goal(id)),
      weighting: { by: 'pairwise', people: [{ person: 'board', judgements: judgementsOf(entry.goalJudgements) }] },
    });
    const comparisons = Object.fromEntries(
      Object.entries(entry.alternativeJudgements).map(([id, triples]) => [id, judgementsOf(triples)]),
    );
    const people = [...entry.alternatives, 'Eve'].map(id => ({ id }));
    const scoring = sound(scoreAll(ahp, people, comparisons));
    expect(scoring.ranked.map(({ id }) => id)).toEqual(entry.expected.order);
    expectNear(Object.fromEntries(scoring.ranked.map(({ id, score }) => [id, score])), entry.expected.scores, 1e-5);
    for (const { score, additions } of scoring.ranked)
      expectNear(
        additions.reduce((all, { adds }) => all + (adds ?? 0), 0),
        score,
        1e-12,
      );
    expect(scoring.apart).toMatchObject([{ id: 'Eve', missing: entry.goals, answered: 0 }]);
    expect(scoring.consistency?.map(({ goal: id }) => id)).toEqual(entry.goals);
    expect(sound(scoreAll(ahp, [{ id: 'a' }, { id: 'b' }])).ranked).toEqual([]);
    expect(places(sound(scoreAll(ahp, [{ id: 'a' }])))).toEqual([['a', 1, 1, 1]]);
  });

  test('TOPSIS ranks by closeness with costs minimised, and a missing figure sets apart', () => {
    const { matrix, weights, expected } = entryOf<{ matrix: number[][]; weights: number[]; expected: number[] }>(
      'weights-and-sums',
      'topsis',
      'topsis-costs',
    );
    const ids = ['cost', 'benefit', 'risk', 'confidence'];
    const topsis = model({
      method: 'topsis',
      goals: ids.map(id => goal(id, id === 'cost' || id === 'risk' ? { dimension: id, aim: 'minimise' } : {})),
      weighting: direct(Object.fromEntries(ids.map((id, index) => [id, weights[index]!]))),
    });
    const given = Object.fromEntries([...matrix.entries()].map(([index, row]) => [`p${index}`, row]));
    const scoring = sound(scoreAll(topsis, projects({ ...given, open: [1, null, 1, 1] }, ids)));
    expectNear(
      Object.fromEntries(scoring.ranked.map(({ id, score }) => [id, score])),
      Object.fromEntries(expected.map((score, index) => [`p${index}`, score])),
      1e-6,
    );
    expect(scoring.apart).toMatchObject([{ id: 'open', missing: ['benefit'], range: null, answered: 0.6 }]);
    expect(scoreAll(topsis, projects({ a: [Number.NaN, 1, 1, 1] }, ids)).fault?.field).toBe('alternatives.a.0');
  });

  test('weighted shortest job first ranks by cost of delay over size, and names the missing part by its id', () => {
    const wsjf = model({ method: 'wsjf', costOfDelay: [goal('value'), goal('urgency'), goal('risk')], jobSize: goal('size') });
    const ids = ['value', 'urgency', 'risk', 'size'];
    const scoring = sound(
      scoreAll(wsjf, projects({ a: [100, 50, 20, 10], b: [80, 30, 10, 5], c: [30, 20, 10, 5], d: [8, null, 3, null] }, ids)),
    );
    expect(places(scoring)).toEqual([
      ['b', 1, 1, 24],
      ['a', 2, 1, 17],
      ['c', 3, 1, 12],
    ]);
    expectNear(
      scoring.ranked[1]?.additions.map(({ adds }) => adds),
      [10, 5, 2],
      1e-12,
    );
    expect(scoring.apart).toMatchObject([{ id: 'd', missing: ['urgency', 'size'], score: null, answered: 0.5 }]);
    expect(scoreAll(wsjf, projects({ a: [1, 1, 1, 0] }, ids)).fault?.field).toBe('alternatives.a.ratings.size');
    expect(scoreAll(wsjf, projects({ a: [1, -1, 1, 1] }, ids)).fault?.field).toBe('alternatives.a.ratings.urgency');
  });

  test('screen and score ranks the published projects in their order, and lists the failed and the incomplete apart', () => {
    const entry = entryOf<{
      must: string[];
      should: Record<string, number>;
      hurdle: number;
      ranking: string[];
      projects: Record<string, { must: Record<string, boolean | null>; should: (number | null)[] }>;
    }>('weights-and-sums', 'screenAndScore', 'screen-cooper');
    const factors = Object.keys(entry.should);
    const screen = model({
      method: 'screen-and-score',
      must: entry.must.map(id => goal(id)),
      should: factors.map(id => goal(id)),
      weighting: direct(entry.should),
      hurdle: entry.hurdle,
    });
    const given = Object.entries(entry.projects).map(([id, { must, should }]) => ({
      id,
      musts: must,
      ratings: Object.fromEntries(factors.map((factor, index) => [factor, should[index] ?? null])),
    }));
    const scoring = sound(scoreAll(screen, given));
    expect(scoring.ranked.map(({ id }) => id)).toEqual(entry.ranking);
    expect(scoring.ranked.map(({ overHurdle }) => overHurdle)).toEqual([true, true, false]);
    expect(scoring.apart.map(({ id, why }) => [id, why])).toEqual([
      ['B', 'screened-out'],
      ['D', 'incomplete'],
      ['F', 'screened-out'],
      ['G', 'incomplete'],
    ]);
    expect(scoring.apart.map(({ missing }) => missing)).toEqual([[], ['feasible'], ['strategy'], ['marketAttractiveness']]);
    expect(scoreAll(screen, [{ id: 'a', ratings: { reward: 11 } }]).fault?.field).toBe('alternatives.a.ratings.reward');
  });

  test('a mean of exactly the hurdle passes it, also when the weights are thirds', () => {
    const screen = model({
      method: 'screen-and-score',
      must: [],
      should: ['a', 'b', 'c'].map(id => goal(id)),
      weighting: direct({ a: 1, b: 1, c: 1 }),
    });
    expect(sound(scoreAll(screen, projects({ x: [5, 6, 7] }, ['a', 'b', 'c']))).ranked[0]).toMatchObject({
      score: 60,
      overHurdle: true,
    });
  });

  test('a money model ranks by present value or by ratio, and a missing year has no figure', () => {
    const money = (rankBy: string) =>
      model({ method: 'investment', rate: '0.07', timing: { flows: 'year-end', firstNow: false }, rankBy });
    const given: Alternative[] = [
      { id: 'free', costs: [0, 0], benefits: [10, 10] },
      { id: 'good', costs: [1000, 2000], benefits: [4000, 4000] },
      { id: 'open', costs: [1000, null], benefits: [1, 1] },
      { id: 'none' },
    ];
    const byValue = sound(scoreAll(money('net-present-value'), given));
    expect(byValue.ranked.map(({ id, score }) => [id, score])).toEqual([
      ['good', 4551],
      ['free', 18],
    ]);
    expect(byValue.apart.map(({ id, missing }) => [id, missing])).toEqual([
      ['none', ['costs', 'benefits']],
      ['open', ['costs.1']],
    ]);
    const byRatio = sound(scoreAll(money('benefit-cost-ratio'), given));
    expect(byRatio.apart.map(({ id }) => id)).toEqual(['free', 'none', 'open']);
    expect(scoreAll(money('benefit-cost-ratio'), [{ id: 'a', costs: [-1], benefits: [1] }]).fault?.field).toBe(
      'alternatives.a.costs.0',
    );
  });

  test('a model names everything that a project answers', () => {
    expect(idsOf(sum)).toEqual(['fit', 'reward']);
    expect(idsOf(model({ method: 'wsjf', costOfDelay: [goal('v')], jobSize: goal('s') }))).toEqual(['v', 's']);
    expect(idsOf(model({ method: 'investment', rate: '0', timing: {} }))).toEqual([]);
  });
});
