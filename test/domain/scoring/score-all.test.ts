/** Every model scores projects into one shape of answer: places, what each goal added, and who stands apart for what. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movesBetween } from '#domain/scoring/explain/moves.ts';
import { scoringModelSchema } from '#domain/scoring/models/model.ts';
import { scoreAll } from '#domain/scoring/models/score-all.ts';
import { direct, goal, model, places, projects, sum } from './tried-models.ts';
import { entryOf, expectNear, judgementsOf, sound, type Triple } from './vectors.ts';

describe('a weighted sum', () => {
  test('equal scores share a place whoever was entered first, and what the goals add makes the score', () => {
    const scoring = sound(scoreAll(sum, projects({ c: [80, 40], b: [70, 70], a: [60, 100] }, ['fit', 'reward'])));
    expect(places(scoring)).toEqual([
      ['a', 1, 3, 70],
      ['b', 1, 3, 70],
      ['c', 1, 3, 70],
    ]);
    expect(scoring.ranked[2]?.additions).toEqual([
      { goal: 'fit', share: 0.75, rating: 80, value: 80, adds: 60, held: false },
      { goal: 'reward', share: 0.25, rating: 40, value: 40, adds: 10, held: false },
    ]);
  });

  test('a project with a missing rating stands apart with the range that is left, and never counts as zero', () => {
    const scoring = sound(scoreAll(sum, projects({ z: [null, 50], a: [100, null], b: [10, 10] }, ['fit', 'reward'])));
    expect(places(scoring)).toEqual([['b', 1, 1, 10]]);
    expect(
      scoring.apart.map(({ id, why, missing, range, answered, score }) => ({ id, why, missing, range, answered, score })),
    ).toEqual([
      { id: 'a', why: 'incomplete', missing: ['reward'], range: [75, 100], answered: 0.75, score: null },
      { id: 'z', why: 'incomplete', missing: ['fit'], range: [12.5, 87.5], answered: 0.25, score: null },
    ]);
  });

  test('the worked example of measures, curves and swings is scored as a model, and held measures are flagged', () => {
    const { goals, alternatives, expected } = entryOf<{
      goals: { name: string; worst?: number; best?: number; points?: number[][]; swing: number }[];
      alternatives: Record<string, number[]>;
      expected: { scores: Record<string, number>; flagged: string[] };
    }>('weights-and-sums', 'smart', 'smart-values');
    const measured = model({
      method: 'weighted-sum',
      goals: goals.map(({ name, worst, best, points }) =>
        goal(name, { scale: points ? { kind: 'curve', points } : { kind: 'measured', worst, best } }),
      ),
      weighting: { by: 'swing', points: goals.map(({ name, swing }) => ({ goal: name, points: swing })) },
    });
    const { ranked } = sound(
      scoreAll(
        measured,
        projects(
          alternatives,
          goals.map(({ name }) => name),
        ),
      ),
    );
    expectNear(Object.fromEntries(ranked.map(({ id, score }) => [id, score])), expected.scores, 1e-9);
    const flagged = ranked.flatMap(({ id, additions }) =>
      additions.filter(({ held }) => held).map(entry => `${id} ${entry.goal}`),
    );
    expect(flagged.toSorted()).toEqual(expected.flagged);
  });

  test('points of 1 to 5 are worth 0 to 100, so that goals with other scales can stand beside them', () => {
    const fives = model({
      method: 'weighted-sum',
      goals: [goal('fit', { scale: { kind: 'points', low: 1, high: 5 } }), goal('reward')],
      weighting: direct({ fit: 1, reward: 1 }),
    });
    expect(places(sound(scoreAll(fives, projects({ a: [3, 100], b: [5, 60] }, ['fit', 'reward']))))).toEqual([
      ['b', 1, 1, 80],
      ['a', 2, 1, 75],
    ]);
  });

  test.each([
    [{ ...sum, weighting: direct({ fit: 1 }) }, 'weighting.weights'],
    [{ ...sum, weighting: direct({ fit: 1, other: 1 }) }, 'weighting.weights.1'],
    [{ ...sum, weighting: direct({ fit: 0, reward: 0 }) }, 'weighting.weights'],
    [{ ...sum, goals: [goal('fit'), goal('fit')] }, 'goals'],
    [{ ...sum, goals: [goal('fit', { scale: { kind: 'points', low: 3, high: 3 } }), goal('reward')] }, 'goals.0.scale'],
  ])('The model %j is refused where it is wrong', (text, field) => {
    expect(scoreAll(model(text), []).fault?.field).toBe(field);
  });

  test('a rating outside its scale and a project twice are refused, naming the project', () => {
    expect(scoreAll(sum, projects({ a: [101, 0] }, ['fit', 'reward'])).fault?.field).toBe('alternatives.a.ratings.fit');
    expect(scoreAll(sum, [{ id: 'a' }, { id: 'a' }]).fault?.field).toBe('alternatives');
    expect(sound(scoreAll(sum, [{ id: 'a', ratings: {} }])).apart[0]?.missing).toEqual(['fit', 'reward']);
  });

  test('no projects are no fault, and goals called like parts of every object are goals', () => {
    expect(sound(scoreAll(sum, []))).toEqual({ method: 'weighted-sum', ranked: [], apart: [] });
    const odd = model({ method: 'weighted-sum', goals: [goal('constructor')], weighting: direct({ constructor: 1 }) });
    expect(sound(scoreAll(odd, [{ id: 'a', ratings: {} }])).apart[0]?.missing).toEqual(['constructor']);
  });
});

describe('weights of a model', () => {
  const paired = (judgements: Triple[], more: object = {}) =>
    model({
      method: 'weighted-sum',
      goals: [goal('a'), goal('b'), goal('c')],
      weighting: { by: 'pairwise', people: [{ person: 'ann', judgements: judgementsOf(judgements) }], ...more },
    });
  const wild: Triple[] = [
    ['a', 'b', 9],
    ['b', 'c', 9],
    ['c', 'a', 9],
  ];

  test('pairwise judgements that contradict each other too much are refused, or taken with a reason', () => {
    const fault = scoreAll(paired(wild), []).fault;
    expect(fault?.field).toBe('weighting.acceptedBecause');
    expect(fault?.message).toContain('consistency ratio is 6.7');
    expect(scoreAll(paired(wild, { acceptedBecause: 'The board knows and wants it so.' }), []).fault).toBeUndefined();
    expect(
      scoreAll(
        paired([
          ['a', 'b', 2],
          ['b', 'c', 2],
        ]),
        [],
      ).fault,
    ).toBeUndefined();
    expect(scoreAll(paired([['a', 'b', 2]]), []).fault?.field).toBe('weighting.people');
  });

  test('an order alone gives centroid weights unless the model names another formula', () => {
    const ranks = [
      { goal: 'reward', rank: 1 },
      { goal: 'fit', rank: 2 },
    ];
    const share = (weighting: object) =>
      sound(scoreAll(model({ ...sum, weighting }), projects({ a: [0, 100] }, ['fit', 'reward']))).ranked[0]?.score;
    expectNear(share({ by: 'rank', ranks }), 75, 1e-9);
    expectNear(share({ by: 'rank', ranks, formula: 'rank-sum' }), 200 / 3, 1e-9);
  });
});

describe('a stored model', () => {
  test.each([
    { method: 'weighted-sum', goals: [], weighting: direct({ a: 1 }) },
    { method: 'weighted-sum', goals: [goal('a')], weighting: direct({ a: -1 }) },
    { method: 'guess', goals: [goal('a')] },
    { method: 'investment', rate: '7%', timing: {} },
    { method: 'investment', rate: '-1', timing: {} },
    { method: 'weighted-sum', goals: [goal('a')], weighting: direct({ a: 1 }), more: 1 },
  ])('The model %j has no shape that can be stored', text => {
    expect(scoringModelSchema.safeParse(text).success).toBe(false);
  });

  test('a model that was stored reads back as itself', () => {
    for (const stored of [sum, model({ method: 'investment', rate: '0.035', timing: {} })])
      expect(scoringModelSchema.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  });
});

describe('another version of a model', () => {
  const given = projects({ a: [90, 10], b: [50, 60], c: [40, 90], open: [1, null] }, ['fit', 'reward']);
  const before = sound(scoreAll(sum, given));

  test('everybody who moves is told with both places, and the goals that moved them add up to the change of the score', () => {
    const after = sound(scoreAll(model({ ...sum, weighting: direct({ fit: 1, reward: 3 }) }), given));
    const moves = movesBetween(before, after);
    expect(moves.map(({ id, before: from, after: to, gained }) => [id, from, to, gained])).toEqual([
      ['c', 2, 1, 1],
      ['b', 2, 2, 0],
      ['a', 1, 3, -2],
      ['open', null, null, null],
    ]);
    for (const { scoreChange, byGoal } of moves.slice(0, 3))
      expectNear(
        byGoal.reduce((all, { change }) => all + change, 0),
        scoreChange!,
        1e-9,
      );
    expect(moves[2]?.byGoal[0]).toEqual({ goal: 'fit', change: -45 });
    expect(moves[3]).toMatchObject({ apartFor: ['reward'], scoreChange: null });
  });

  test('projects without a place now stand last by their ids, with what they lack, and one that is gone had a place', () => {
    const later = projects({ c: [40, 90], z: [null, 1], b: [null, 60] }, ['fit', 'reward']);
    const moves = movesBetween(before, sound(scoreAll(sum, later)));
    expect(moves.map(({ id, before: from, after: to, gained, apartFor }) => [id, from, to, gained, apartFor])).toEqual([
      ['c', 2, 1, 1, []],
      ['a', 1, null, null, []],
      ['b', 2, null, null, ['fit']],
      ['open', null, null, null, []],
      ['z', null, null, null, ['fit']],
    ]);
    expect(moves[0]).toMatchObject({ scoreChange: 0, byGoal: [] });
  });

  test('between two methods places are compared and scores are not, and who was not there before has no former place', () => {
    const topsis = model({ method: 'topsis', goals: [goal('fit'), goal('reward')], weighting: direct({ fit: 3, reward: 1 }) });
    const after = sound(scoreAll(topsis, [...given, { id: 'new', ratings: { fit: 100, reward: 100 } }]));
    const moves = movesBetween(before, after);
    expect(moves[0]).toEqual({ id: 'new', before: null, after: 1, gained: null, scoreChange: null, byGoal: [], apartFor: [] });
    expect(moves.every(({ scoreChange }) => scoreChange === null)).toBe(true);
  });
});

describe('scores of any weighted sum', () => {
  const rating = fc.option(fc.integer({ min: 0, max: 100 }), { freq: 8 });
  const portfolio = fc.array(fc.tuple(rating, rating), { maxLength: 12 });

  test('everybody is ranked or apart, places follow scores, and the order of entry changes nothing', () => {
    fc.assert(
      fc.property(portfolio, list => {
        const given = projects(Object.fromEntries(list.map((row, index) => [`p${index}`, row])), ['fit', 'reward']);
        const scoring = sound(scoreAll(sum, given));
        expect(sound(scoreAll(sum, given.toReversed()))).toEqual(scoring);
        expect([...scoring.ranked, ...scoring.apart].map(({ id }) => id).toSorted()).toEqual(
          given.map(({ id }) => id).toSorted(),
        );
        for (const { score, rank, sharedBy } of scoring.ranked) {
          expect(score >= 0 && score <= 100).toBe(true);
          expect(rank).toBe(1 + scoring.ranked.filter(other => other.score > score).length);
          expect(sharedBy).toBe(scoring.ranked.filter(other => other.score === score).length);
        }
      }),
    );
  });
});
