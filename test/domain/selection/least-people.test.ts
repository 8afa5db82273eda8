/** People who are there shall have work: the chosen projects need at least so many of a role in a quarter. */
import { afterAll, describe, expect, test } from 'vitest';
import { openHighs } from '#adapters/highs/optimiser.ts';
import { bestSet } from '#domain/selection/best-set.ts';
import { brokenRules } from '#domain/selection/check.ts';
import { cutLists } from '#domain/selection/cut-lists.ts';
import { whatItWouldTake } from '#domain/selection/give-way.ts';
import { selectionProblemSchema } from '#domain/selection/problem.ts';
import { rulesOf } from '#domain/selection/rules.ts';
import { withoutRules } from '#domain/selection/vary.ts';
import { ruleInWords } from '#domain/selection/words.ts';
import { readWritten } from '#domain/selection/written.ts';

const optimiser = openHighs();
const how = { optimiser, seconds: 60 };
afterAll(() => optimiser.close());

const rule = 'minResources:developer:2027-Q1';
const developers = (tenths: number) => ({ developer: { '2027-Q1': tenths } });
const problemWith = (rules: object) =>
  selectionProblemSchema.parse({
    candidates: [
      { id: 'A', value: 9, cost: { 2027: 60 }, needs: developers(5) },
      { id: 'B', value: 8, cost: { 2027: 50 }, needs: developers(20) },
      { id: 'C', value: 3, cost: { 2027: 20 }, needs: developers(10) },
    ],
    rules: { budget: 80, ...rules },
  });

describe('people who need work', () => {
  test('a set that is worth most and leaves people without work gives way to the best that has work for them', async () => {
    expect(await bestSet(problemWith({}), how)).toMatchObject({ best: { chosen: ['A', 'C'] } });
    const found = await bestSet(problemWith({ peopleAtLeast: developers(25) }), how);
    expect(found).toMatchObject({ status: 'proven', best: { chosen: ['B', 'C'], value: 11, used: { [rule]: 30 } } });
  });

  test('a set with too little work breaks the rule by what is lacking, in words and in tenths of a person', () => {
    const problem = problemWith({ peopleAtLeast: developers(25) });
    expect(brokenRules(problem, [{ id: 'A', units: 1 }])).toEqual([
      { rule, by: 20, words: 'developer in 2027-Q1: 0.5 people needed of at least 2.5 people, 2 people too few' },
    ]);
    expect(brokenRules(problemWith({ peopleAtLeast: developers(5) }), [{ id: 'A', units: 1 }])).toEqual([]);
    expect(rulesOf(problem).map(entry => ruleInWords(problem, entry))).toContain(
      'the chosen projects need at least 2.5 people of developer in 2027-Q1',
    );
  });

  test('work that no set has for them is named as the rule that clashes, with how far it would have to give way', async () => {
    const problem = problemWith({ budget: 50, peopleAtLeast: developers(30) });
    const found = await bestSet(problem, how);
    expect(found.status === 'infeasible' && found.conflict?.rules.map(entry => entry.rule)).toEqual(['budget', rule]);
    expect((await whatItWouldTake(problem, how))?.alone).toEqual([
      expect.objectContaining({ rule: 'budget', by: 20 }),
      expect.objectContaining({ rule, by: 10 }),
    ]);
    expect(withoutRules(problem, new Set([rule])).rules.peopleAtLeast).toEqual({ developer: {} });
  });

  test('a cut list goes on down its order while people lack work, and does not call the first project a breach', () => {
    const problem = problemWith({ peopleAtLeast: developers(10) });
    const [stops] = cutLists(problem);
    expect(stops?.set.chosen).toEqual(['A']);
    expect(stops?.breaks.map(entry => entry.rule)).toEqual([rule]);
  });

  test('a file says people at least in whole people, and one figure counts for every period of the role', () => {
    const items = { A: { value: 1, needs: { developer: { Q1: 2, Q2: 1 } } } };
    const read = readWritten({ items, peopleAtLeast: { developer: 0.5 } });
    expect(read.ok && read.problem.rules.peopleAtLeast).toEqual({ developer: { Q1: 5, Q2: 5 } });
  });
});
