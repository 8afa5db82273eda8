/** No answer of a solver is believed before it was checked, a penny decides however large the amounts are, and time that runs out is said. */
import { afterAll, describe, expect, test } from 'vitest';
import { openHighs } from '#adapters/highs/optimiser.ts';
import type { BestFound } from '#domain/selection/answers.ts';
import { bestSet } from '#domain/selection/best-set.ts';
import { brokenRules, measured } from '#domain/selection/check.ts';
import { coreAndMarginal, pricesOfForcing } from '#domain/selection/core.ts';
import { formulate } from '#domain/selection/formulation.ts';
import { nearOptimal } from '#domain/selection/near-optimal.ts';
import { nextSteps } from '#domain/selection/next-step.ts';
import { type SelectionProblem, selectionProblemSchema } from '#domain/selection/problem.ts';
import type { Optimiser } from '#domain/values/optimiser.ts';
import { xoshiro128 } from '#domain/values/random.ts';
import { randomPortfolio } from './random-portfolios.ts';
import { asSet } from './vectors.ts';

const optimiser = openHighs();
const how = { optimiser, seconds: 60 };
afterAll(() => optimiser.close());

const problemOf = (input: object): SelectionProblem => selectionProblemSchema.parse(input);
const small = problemOf({
  candidates: [
    { id: 'A', value: 9, cost: { all: 60 } },
    { id: 'B', value: 8, cost: { all: 50 } },
    { id: 'C', value: 3, cost: { all: 20 } },
  ],
  rules: { budget: 80 },
});

/** Claims, so many times, that everything can be had, and is honest after that. */
function lying(times: number): Optimiser {
  let lies = 0;
  return {
    ...optimiser,
    async solve(program, limits) {
      lies += 1;
      if (lies > times) return optimiser.solve(program, limits);
      const value = program.columns.reduce((sum, column) => sum + column.worth, 0);
      return { status: 'proven', value, bound: value, gap: 0, solution: program.columns.map(() => 1), seconds: 0 };
    },
  };
}

describe('answers of a solver', () => {
  test('a set over the budget that a solver claims to be the best is cut off, and the best set that keeps the rules is found', async () => {
    expect(
      brokenRules(
        small,
        ['A', 'B', 'C'].map(id => ({ id, units: 1 })),
      ),
    ).toEqual([{ rule: 'budget', by: 50, words: 'the budget: 130 used of 80, 50 too much' }]);
    expect(await bestSet(small, { ...how, optimiser: lying(3) })).toMatchObject({
      status: 'proven',
      best: { chosen: ['A', 'C'], value: 12 },
    });
  });

  test('a solver that claims again and again what breaks a rule is a fault, and no answer', async () => {
    await expect(bestSet(small, { ...how, optimiser: lying(1_000) })).rejects.toThrow('again and again');
  });

  test.each([1_000_000_007, 99_999_999_977, 4_999_999_999_999])(
    'one penny too little of twice %d pence keeps one of two projects out',
    async cost => {
      const two = (budget: number) =>
        problemOf({ candidates: ['A', 'B'].map(id => ({ id, value: 5, cost: { all: cost } })), rules: { budget } });
      expect(await bestSet(two(2 * cost), how)).toMatchObject({ best: { chosen: ['A', 'B'], cost: 2 * cost } });
      expect(await bestSet(two(2 * cost - 1), how)).toMatchObject({ status: 'proven', best: { chosen: ['A'], cost } });
    },
  );

  test('the smallest difference of two values decides, however large the values are', async () => {
    const values = { A: 999_999_999.000001, B: 999_999_999.000002, C: 999_999_999 };
    const problem = problemOf({
      candidates: Object.entries(values).map(([id, value]) => ({ id, value, cost: { all: 1 } })),
      rules: { budget: 1 },
    });
    expect(await bestSet(problem, how)).toMatchObject({ best: { chosen: ['B'], value: values.B } });
  });

  test('the order of the projects changes nothing of the answer but the order in which they are listed', async () => {
    for (let seed = 70_001; seed < 70_021; seed++) {
      const problem = randomPortfolio(seed);
      const turned = { ...problem, candidates: problem.candidates.toReversed() };
      const [one, other] = [await bestSet(problem, how), await bestSet(turned, how)];
      expect([seed, formulate(turned).program]).toEqual([seed, formulate(problem).program]);
      if ('best' in one && 'best' in other) expect([seed, other.best.chosen.toReversed()]).toEqual([seed, one.best.chosen]);
    }
  });
});

/** Values close to costs, and as many limits as make it hard. */
function hardProblem(count: number): SelectionProblem {
  const random = xoshiro128([1, 2, 3, 4]);
  const share = () => random() / 2 ** 32;
  const roles = Array.from({ length: 9 }, (_, index) => `role ${index}`);
  const candidates = Array.from({ length: count }, (_, index) => {
    const value = 100 + Math.floor(share() * 900);
    const near = () => Math.ceil(value * (0.8 + share() * 0.4));
    const needs = Object.fromEntries(roles.map(role => [role, share() < 0.5 ? { all: near() } : {}]));
    return { id: `p${index}`, value, cost: { 2027: near(), 2028: near(), 2029: near() }, needs };
  });
  const total = (use: (candidate: (typeof candidates)[number]) => number) =>
    Math.floor(candidates.reduce((sum, one) => sum + use(one), 0) / 2);
  return problemOf({
    candidates,
    rules: {
      budgets: Object.fromEntries([2027, 2028, 2029].map(year => [year, total(one => one.cost[year as 2027])])),
      people: Object.fromEntries(roles.map(role => [role, { all: total(one => one.needs[role]?.all ?? 0) }])),
    },
  });
}

describe('time that runs out', () => {
  test('a first set within half a per cent comes before the end, and the end says how much better a set could be', async () => {
    const first: BestFound[] = [];
    const answer = await bestSet(hardProblem(300), { ...how, seconds: 8, onFirst: found => first.push(found) });
    expect(answer).toMatchObject({ status: 'best-found', ties: { settled: false } });
    expect(first).toHaveLength(1);
    expect(first[0]).toMatchObject({ status: 'within-gap' });
    expect(first[0]?.gap).toBeLessThanOrEqual(0.005);
    if (!('best' in answer)) throw new Error('no set');
    expect(answer.bound).toBeGreaterThan(answer.best.value);
    expect(answer.best.value).toBeGreaterThanOrEqual(first[0]?.best.value ?? 0);
    expect(brokenRules(hardProblem(300), answer.best.taken)).toEqual([]);
  });

  test('what is asked beside a best set that is not proven is counted from the best set found, and says so', async () => {
    const problem = hardProblem(120);
    const core = await coreAndMarginal(problem, { ...how, seconds: 6 }, 0.02);
    expect(core).toMatchObject({ proven: false, regret: {} });
    const sorted = [...(core?.core ?? []), ...(core?.never ?? []), ...(core?.open ?? []), ...(core?.unknown ?? [])];
    expect(asSet(sorted)).toBe(asSet(problem.candidates.map(candidate => candidate.id)));
    expect(core?.open.length).toBeGreaterThan(10);
    const near = await nearOptimal(problem, { ...how, seconds: 6 }, { within: 0.02, most: 5 });
    expect(near).toMatchObject({ proven: false, complete: false });
    expect(near?.sets.length).toBeGreaterThan(1);
    expect(near?.sets.flatMap(set => brokenRules(problem, set.taken))).toEqual([]);
    expect(await nextSteps(problem, { ...how, seconds: 2 })).toEqual([]);
    expect(await pricesOfForcing(problem, { ...how, seconds: 2 })).toBeUndefined();
  });

  test('somebody who ends it before there is any set gets none, and is told so', async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await bestSet(hardProblem(300), { ...how, signal: controller.signal })).toMatchObject({ status: 'none-found' });
  });

  test('an act says what it is doing and how far it has come', async () => {
    const told: string[] = [];
    await bestSet(hardProblem(60), { ...how, seconds: 2, onProgress: ({ doing }) => told.push(doing) });
    expect(new Set(told)).toEqual(new Set(['Looking for the best set']));
    expect(told.length).toBeGreaterThan(2);
  });
});

describe('what a set is said to use', () => {
  test('a set that names what the problem does not have is a fault, and not an empty set', () => {
    expect(() => measured(small, [{ id: 'Z', units: 1 }])).toThrow('does not have');
    expect(() => measured(small, [{ id: 'A', units: 2 }])).toThrow('2 of A');
    expect(() => measured(small, [{ id: 'A', option: 'late', units: 1 }])).toThrow('A (late)');
    expect(() =>
      brokenRules(small, [
        { id: 'A', units: 1 },
        { id: 'A', units: 1 },
      ]),
    ).toThrow('twice');
  });

  test('every rule that a set breaks is said in words with its figures', () => {
    const problem = problemOf({
      currency: 'GBP',
      candidates: [
        { id: 'a', name: 'Alpha', value: 1, cost: { 2027: 150_00 }, needs: { developer: { Q1: 25 } }, department: 'works' },
        { id: 'b', name: 'Beta', value: 1, cost: { 2027: 100_50 }, needs: { developer: { Q1: 10 } }, department: 'health' },
        { id: 'c', name: 'Gamma', value: 1, max: 3, cost: {}, needs: {} },
      ],
      rules: {
        budget: 200_00,
        people: { developer: { Q1: 30 } },
        forceIn: ['c'],
        forceOut: ['b'],
        requires: [['a', 'c']],
        excludes: [['a', 'b']],
        atLeast: 3,
        limits: [{ name: 'big', of: ['a', 'b'], atMost: 1 }],
        shares: [{ by: 'department', is: 'health', of: 'cost', atLeast: 0.5 }],
      },
    });
    const broken = brokenRules(
      problem,
      ['a', 'b'].map(id => ({ id, units: 1 })),
    );
    expect(Object.fromEntries(broken.map(({ rule, words }) => [rule, words]))).toEqual({
      budget: 'the budget: £250.50 used of £200, £50.50 too much',
      'resources:developer:Q1': 'developer in Q1: 3.5 people used of 3 people, 0.5 people too much',
      'forceIn:c': 'Gamma must be in, and it is out',
      'forceOut:b': 'Beta must be out, and it is in',
      'requires:a>c': 'Alpha needs Gamma, and Gamma is not taken',
      'excludes:a|b': 'only one of Alpha and Beta can be taken, and 2 are taken',
      atLeast: 'at least 3 projects in all, and 2 are taken',
      'limits:big': 'at most 1 project of the group “big”, and 2 are taken',
      'minShare:department=health': 'department health has at least 50 % of the money spent, and it has 40.12 %',
    });
  });
});
