/** Every published and computed case of a best set, of forcing, of near sets, of ties and of conflicts comes out as expected. */
import { afterAll, describe, expect, test } from 'vitest';
import { openHighs } from '#adapters/highs/optimiser.ts';
import type { SelectionAnswer } from '#domain/selection/answers.ts';
import { bestSet } from '#domain/selection/best-set.ts';
import { smallestConflict } from '#domain/selection/conflict.ts';
import { coreAndMarginal, priceOfWishes, pricesOfForcing } from '#domain/selection/core.ts';
import { cutLists } from '#domain/selection/cut-lists.ts';
import { whatItWouldTake } from '#domain/selection/give-way.ts';
import { nearOptimal } from '#domain/selection/near-optimal.ts';
import { withoutRules } from '#domain/selection/vary.ts';
import { asSet, caseNamed, casesOf, type Expected } from './vectors.ts';

const optimiser = openHighs();
const how = { optimiser, seconds: 60 };
afterAll(() => optimiser.close());

function found(answer: SelectionAnswer) {
  if (!('best' in answer)) throw new Error(`no set: ${JSON.stringify(answer)}`);
  return answer;
}

/** `{A: 1, C: 3}` or `['A', 'C']`. */
const unitsOf = (set: Expected): string => asSet(Array.isArray(set) ? set : Object.entries(set).map(([id, n]) => `${id}x${n}`));

describe('the best set', () => {
  const cases = casesOf('selection');

  test('all fifteen published and computed cases of a best set are looked at', () => {
    expect(cases).toHaveLength(15);
  });

  test.each(cases)('the case “$title” has the best set that was published, proven', async ({ problem, expected }) => {
    const answer = found(await bestSet(problem, { ...how, countTies: 20 }));
    expect(answer).toMatchObject({ status: 'proven', gap: 0, bound: expected.value, ties: { settled: true } });
    expect(answer.best.value).toBeCloseTo(expected.value, 9);
    if (expected.chosen) expect(asSet(answer.best.chosen)).toBe(asSet(expected.chosen));
    if (expected.optimalSets) {
      const own = Array.isArray(expected.optimalSets[0])
        ? asSet(answer.best.chosen)
        : asSet(answer.best.taken.map(({ id, units }) => `${id}x${units}`));
      expect(expected.optimalSets.map(unitsOf)).toContain(own);
      expect(answer.ties.sets).toBe(expected.optimalSets.length);
    }
    if (expected.cost !== undefined) expect(answer.best.cost).toBe(Math.round(expected.cost * 10 ** problem.decimals));
    for (const [rule, use] of Object.entries((expected.used ?? {}) as Record<string, number>))
      expect([rule, answer.best.used[rule]]).toEqual([rule, rule.startsWith('resources') ? use * 10 : use]);
  });

  test('forcing a project in and another out costs as much value as was published', async () => {
    const { problem, expected } = caseNamed('selection', 'sel-forced');
    expect(await priceOfWishes(problem, how)).toMatchObject({ status: 'priced', price: expected.costOfForcing });
  });

  test('forcing each project in or out costs as much value as was published', async () => {
    const [{ problem, expected } = caseNamed('forced', '')] = casesOf('forced');
    const priced = await pricesOfForcing(problem, how);
    expect(priced?.best.value).toBe(expected.optimum);
    expect(priced?.prices).toEqual(expected.costOfForcing);
  });

  test('the cut lists beside the best set reach what was published for them', () => {
    const lists = cutLists(caseNamed('selection', 'sel-years').problem);
    expect(lists.map(({ by, way, set }) => [by, way, set.value])).toEqual([
      ['value', 'stops', 170],
      ['value', 'skips', 174],
      ['value-for-money', 'stops', 168],
      ['value-for-money', 'skips', 172],
    ]);
    expect(lists.flatMap(list => list.breaks)).toEqual([]);
  });
});

describe('sets that are nearly as good', () => {
  const [{ problem, entry, expected } = caseNamed('nearOptimal', '')] = casesOf('nearOptimal');
  const within = entry.within as number;

  test('all sets within five per cent are found, best first, with what is in all, in none and in some of them', async () => {
    const near = await nearOptimal(problem, how, { within, most: 20 });
    expect(near?.complete).toBe(true);
    expect(near?.sets.map(({ value, chosen }) => ({ value, chosen }))).toEqual(expected.sets);
    expect(near).toMatchObject({ core: expected.core, never: expected.never, sometimes: expected.sometimes });
    expect(near?.mostDifferent).toMatchObject({ swaps: 4, set: { chosen: ['P1', 'P2', 'P4', 'P7'], value: 174 } });
  });

  test('fewer sets than there are within the share are said to be not all', async () => {
    const near = await nearOptimal(problem, how, { within, most: 3 });
    expect(near).toMatchObject({ complete: false, sets: expected.sets.slice(0, 3) });
  });

  test('a project is core, never or open within five per cent, with the regret of taking it the other way', async () => {
    const core = await coreAndMarginal(problem, how, within);
    expect(core).toMatchObject({ core: expected.core, never: expected.never, unknown: [], open: ['P2', 'P3', 'P6', 'P7', 'P8'] });
    expect(core?.regret).toEqual({ P1: 11, P2: 1, P3: 1, P4: 11, P5: 12, P6: 1, P7: 1, P8: 3 });
  });
});

describe('sets of equal value', () => {
  test.each(casesOf('ties'))(
    'the case “$title” answers with the cheapest set, then the fewest projects, then by name, and says how many there are',
    async ({ problem, expected }) => {
      for (const candidates of [problem.candidates, problem.candidates.toReversed()]) {
        const answer = found(await bestSet({ ...problem, candidates }, { ...how, countTies: 20 }));
        expect(answer).toMatchObject({
          status: 'proven',
          bound: expected.value,
          ties: { settled: true, sets: expected.optimalSets.length },
        });
        expect(asSet(answer.best.chosen)).toBe(asSet(expected.first));
      }
    },
  );

  test('more equal sets than shall be counted are said to be more', async () => {
    const { problem } = caseNamed('ties', 'tie-twins');
    expect(found(await bestSet(problem, { ...how, countTies: 3 })).ties).toEqual({ settled: true, sets: 3, orMore: true });
  });
});

describe('rules that cannot hold together', () => {
  const cases = casesOf('infeasible');

  test.each(cases)('the case “$title” names one smallest conflict, in words', async ({ problem, expected }) => {
    const answer = await bestSet(problem, how);
    expect(answer).toMatchObject({ status: 'infeasible', conflict: { smallest: true } });
    const named = 'conflict' in answer ? answer.conflict?.rules.map(rule => rule.rule) : [];
    expect((expected.conflicts as string[][]).map(asSet)).toContain(asSet(named ?? []));
  });

  test.each(cases)('dropping any rule of the conflict of “$title” leaves rules that can hold', async ({ problem }) => {
    const conflict = await smallestConflict(problem, how);
    const own = new Set(conflict?.rules.map(rule => rule.rule));
    const others = await smallestConflict(withoutRules(problem, own), how);
    const outside = new Set(others?.rules.map(rule => rule.rule));
    for (const rule of own)
      expect([rule, await smallestConflict(withoutRules(problem, new Set([rule, ...outside])), how)]).toEqual([rule, undefined]);
  });

  test('two forced projects over the budget would take ten more, or one of the two left out', async () => {
    const take = await whatItWouldTake(caseNamed('infeasible', 'inf-budget').problem, how);
    expect(take?.together).toHaveLength(1);
    expect(take?.alone.map(({ rule, by }) => [rule, by])).toEqual([
      ['budget', 10],
      ['forceIn:A', 1],
      ['forceIn:B', 1],
    ]);
    expect(take?.alone[0]?.words).toBe('the budget: 110 used of 100, 10 too much');
  });

  test('two separate conflicts take two rules to give way, and no rule is enough alone', async () => {
    const take = await whatItWouldTake(caseNamed('infeasible', 'inf-two').problem, how);
    expect(take?.together).toHaveLength(2);
    expect(take?.alone).toEqual([]);
  });
});
