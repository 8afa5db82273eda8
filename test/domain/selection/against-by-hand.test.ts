/** The solver against going through every set by hand, on more than a thousand random portfolios of at most 15 projects with every kind of rule. */
import { afterAll, describe, expect, test } from 'vitest';
import { openHighs } from '#adapters/highs/optimiser.ts';
import { openAct } from '#domain/selection/act.ts';
import type { ChosenSet } from '#domain/selection/answers.ts';
import { bestSet } from '#domain/selection/best-set.ts';
import { brokenRules } from '#domain/selection/check.ts';
import { smallestConflict } from '#domain/selection/conflict.ts';
import { coreAndMarginal, pricesOfForcing } from '#domain/selection/core.ts';
import { frontier } from '#domain/selection/frontier.ts';
import { nearOptimal } from '#domain/selection/near-optimal.ts';
import { nextSteps } from '#domain/selection/next-step.ts';
import type { SelectionProblem } from '#domain/selection/problem.ts';
import { rulesOf } from '#domain/selection/rules.ts';
import { withLimit, withoutRules, withWishes } from '#domain/selection/vary.ts';
import { type ByHand, firstByHand, inOrder, keepsByHand, setsByHand } from './by-hand.ts';
import { randomPortfolio } from './random-portfolios.ts';

const optimiser = openHighs();
const how = { optimiser, seconds: 60 };
afterAll(() => optimiser.close());

const seeds = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
const millionths = (value: number) => Math.round(value * 1e6);
const written = (set: ByHand) =>
  set.ways.map(({ candidate, option, units }) => `${candidate.id}/${option ?? ''}x${units}`).join(' ');
const answered = (set: ChosenSet) => set.taken.map(({ id, option, units }) => `${id}/${option ?? ''}x${units}`).join(' ');
/** With the seed, so that a failure can be looked at. */
const best = (problem: SelectionProblem) => firstByHand(setsByHand(problem));

describe('a selection against every set by hand', () => {
  test.each([1, 251, 501, 751])(
    'the best value of the random portfolios from number %d on, 250 with impossible ones among them, equals that by hand, and no rule is broken',
    async from => {
      let impossible = 0;
      for (const seed of seeds(from, 250)) {
        const problem = randomPortfolio(seed);
        const found = await openAct(how).find(problem);
        const wanted = best(problem);
        expect([seed, found.status]).toEqual([seed, wanted ? 'proven' : 'infeasible']);
        if (!wanted) impossible += 1;
        if (!wanted || !('set' in found)) continue;
        expect([seed, millionths(found.set.value)]).toEqual([seed, wanted.value]);
        expect([seed, keepsByHand(problem, found.set.taken), brokenRules(problem, found.set.taken)]).toEqual([seed, true, []]);
      }
      expect(impossible).toBeGreaterThan(10);
      expect(impossible).toBeLessThan(125);
    },
  );

  test('of equal sets the cheapest, then the one with the fewest projects, then the first by name is the answer on 200 random portfolios', async () => {
    let tied = 0;
    for (const seed of seeds(5_001, 200)) {
      const problem = randomPortfolio(seed, 10);
      const sets = setsByHand(problem).sort(inOrder);
      const answer = await bestSet(problem, { ...how, countTies: 5 });
      const [first] = sets;
      expect([seed, 'best' in answer ? answered(answer.best) : undefined]).toEqual([seed, first && written(first)]);
      const equal = sets.filter(set => set.value === first?.value).length;
      if (equal > 1) tied += 1;
      if ('ties' in answer)
        expect([seed, answer.ties]).toEqual([
          seed,
          { settled: true, sets: Math.min(5, equal), ...(equal > 5 && { orMore: true }) },
        ]);
    }
    expect(tied).toBeGreaterThan(10);
  });

  test('a conflict that is named has no answer, and has one without any of its rules, on 60 impossible portfolios', async () => {
    let seen = 0;
    for (let seed = 20_001; seen < 60; seed++) {
      const problem = randomPortfolio(seed, 8);
      if (best(problem)) continue;
      seen += 1;
      const conflict = await smallestConflict(problem, how);
      const own = new Set(conflict?.rules.map(rule => rule.rule));
      const others = new Set(
        rulesOf(problem)
          .map(rule => rule.name)
          .filter(name => !own.has(name)),
      );
      expect([seed, best(withoutRules(problem, others))]).toEqual([seed, undefined]);
      for (const name of own)
        expect([seed, name, best(withoutRules(problem, new Set([...others, name])))]).not.toEqual([seed, name, undefined]);
    }
  });

  test('the frontier never falls and has the value by hand at every limit, on 25 random portfolios', async () => {
    for (const seed of seeds(30_001, 25)) {
      const problem = randomPortfolio(seed, 10);
      const line = await frontier(problem, how, { points: 6 });
      const values = line.points.map(point => point.value);
      expect([seed, values]).toEqual([seed, values.toSorted((a, b) => a - b)]);
      for (const { limit, value } of line.points)
        expect([seed, limit, millionths(value)]).toEqual([seed, limit, best(withLimit(problem, 'budget', limit))?.value]);
    }
  });

  test('every step of a frontier is found: no limit between two of them has another value', async () => {
    for (const seed of seeds(31_001, 15)) {
      const problem = randomPortfolio(seed, 7);
      const line = await frontier(problem, how, { allSteps: 200 });
      expect([seed, line.complete]).toEqual([seed, true]);
      const sets = setsByHand(withoutRules(problem, new Set(['budget'])));
      const costs = [...new Set(sets.map(set => set.cost))].sort((a, b) => a - b);
      const rising: [number, number][] = [];
      for (const cost of costs) {
        const value = Math.max(...sets.filter(set => set.cost <= cost).map(set => set.value));
        if (value > (rising.at(-1)?.[1] ?? Number.NEGATIVE_INFINITY)) rising.push([cost, value]);
      }
      expect([seed, line.points.map(point => [point.used, millionths(point.value)])]).toEqual([seed, rising]);
    }
  });

  test('forcing a project in never raises the value, and costs what it costs by hand, on 25 random portfolios', async () => {
    for (const seed of seeds(40_001, 25)) {
      const problem = randomPortfolio(seed, 8);
      const priced = await pricesOfForcing(problem, how);
      expect([seed, priced === undefined]).toEqual([seed, best(problem) === undefined]);
      for (const [id, price] of Object.entries(priced?.prices ?? {}))
        for (const [way, wish] of [
          ['in', { forceIn: [id] }],
          ['out', { forceOut: [id] }],
        ] as const) {
          const wished = best(withWishes(problem, wish));
          const lost = wished && (best(problem)?.value ?? 0) - wished.value;
          expect([seed, id, way, price[way] === null ? null : millionths(price[way] ?? Number.NaN)]).toEqual([
            seed,
            id,
            way,
            lost ?? null,
          ]);
          expect([seed, id, (price[way] ?? 0) >= 0]).toEqual([seed, id, true]);
        }
    }
  });

  test('all sets within a tenth of the best value are found, best first, on 25 random portfolios', async () => {
    for (const seed of seeds(50_001, 25)) {
      const problem = randomPortfolio(seed, 7);
      const near = await nearOptimal(problem, how, { within: 0.1, most: 60 });
      const sets = setsByHand(problem);
      const most = firstByHand(sets)?.value ?? 0;
      const wanted = sets.filter(set => set.value * 10 >= most * 10 - Math.abs(most));
      expect([seed, near?.sets.map(answered).sort() ?? []]).toEqual([
        seed,
        wanted.length > 60 ? expect.anything() : wanted.map(written).sort(),
      ]);
      if (near) expect([seed, near.complete]).toEqual([seed, wanted.length < 60]);
    }
  });

  test('a project is core, never or open exactly as all sets within a tenth of the best value say, on 40 random portfolios', async () => {
    for (const seed of seeds(55_001, 40)) {
      const problem = randomPortfolio(seed, 9);
      const core = await coreAndMarginal(problem, how, 0.1);
      const sets = setsByHand(problem);
      const most = firstByHand(sets)?.value ?? 0;
      const good = sets.filter(set => set.value * 10 >= most * 10 - Math.abs(most));
      const inAll = problem.candidates.map(({ id }) => id).filter(id => good.every(set => set.ids.includes(id)));
      const inNone = problem.candidates.map(({ id }) => id).filter(id => !good.some(set => set.ids.includes(id)));
      expect([seed, core === undefined]).toEqual([seed, sets.length === 0]);
      if (core) expect([seed, core.core, core.never, core.unknown]).toEqual([seed, inAll, inNone, []]);
    }
  });

  test('one unit more, ten more and the next step of every limit are those by hand, on 20 random portfolios', async () => {
    for (const seed of seeds(60_001, 20)) {
      const problem = randomPortfolio(seed, 7);
      const now = best(problem)?.value;
      for (const {
        rules: [rule = ''],
        oneMore,
        tenMore,
        next,
        unit,
        rules,
      } of await nextSteps(problem, how)) {
        if (rules.length > 1) continue;
        const limit = limitOf(problem, rule);
        const at = (more: number) => best(withLimit(problem, rule, limit + more))?.value ?? Number.NaN;
        expect([seed, rule, millionths(oneMore ?? -1)]).toEqual([seed, rule, at(unit) - (now ?? 0)]);
        expect([seed, rule, millionths(tenMore ?? -1)]).toEqual([seed, rule, at(10 * unit) - (now ?? 0)]);
        expect([seed, rule, next === undefined]).toEqual([seed, rule, false]);
        if (next) expect([seed, rule, at(next.by - 1), at(next.by)]).toEqual([seed, rule, now, millionths(next.value)]);
        else expect([seed, rule, at(1e9)]).toEqual([seed, rule, now]);
      }
    }
  });
});

function limitOf(problem: SelectionProblem, name: string): number {
  const rule = rulesOf(problem).find(entry => entry.name === name);
  return rule?.kind === 'amount' ? rule.limit : Number.NaN;
}
