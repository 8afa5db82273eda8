/** Every published and computed case of a frontier, of one unit more, and of uncertain values comes out as expected. */
import { afterAll, describe, expect, test } from 'vitest';
import { openHighs } from '#adapters/highs/optimiser.ts';
import { openAct } from '#domain/selection/act.ts';
import { bestSet } from '#domain/selection/best-set.ts';
import { everySet } from '#domain/selection/every-set.ts';
import { cornersOf, frontier } from '#domain/selection/frontier.ts';
import { nextSteps } from '#domain/selection/next-step.ts';
import { maxRegret } from '#domain/selection/regret.ts';
import { underUncertainty } from '#domain/selection/uncertainty.ts';
import { withLimit } from '#domain/selection/vary.ts';
import { asSet, caseNamed } from './vectors.ts';

const optimiser = openHighs();
const how = { optimiser, seconds: 60 };
afterAll(() => optimiser.close());

interface Point {
  readonly budget: number;
  readonly value: number;
  readonly cost: number;
  readonly chosen: string[];
}

describe('the frontier', () => {
  const small = caseNamed('frontier', 'frontier-small');

  test('the frontier of the published example has its points at the published budgets', async () => {
    const points = small.expected.points as Point[];
    const line = await frontier(small.problem, how, { limits: points.map(point => point.budget) });
    expect(line).toMatchObject({ along: 'budget', impossible: [], complete: true });
    expect(line.points.map(({ limit, value, cost, chosen }) => ({ budget: limit, value, cost, chosen }))).toEqual(points);
    expect(line.points.every(point => point.proven)).toBe(true);
  });

  test('all thirteen efficient points of the published example are found, and the four that a price on the budget could find', async () => {
    const line = await frontier(small.problem, how, { allSteps: 50 });
    expect(line.complete).toBe(true);
    expect(line.points.map(({ used, value }) => [used, value])).toEqual(small.expected.allEfficient);
    expect(cornersOf(line.points).map(({ used, value }) => [used, value])).toEqual(small.expected.onUpperHull);
  });

  test('fewer steps than there are on a frontier are said to be not all', async () => {
    const line = await frontier(small.problem, how, { allSteps: 5 });
    expect(line).toMatchObject({ complete: false });
    expect(line.points).toHaveLength(5);
  });

  test('the frontier along people has the published value at every number of people', async () => {
    const { problem, expected } = caseNamed('frontier', 'frontier-people');
    const wanted = expected.valueByPeople as [number, number][];
    const line = await frontier(problem, how, { along: 'resources:people:all', limits: wanted.map(([people]) => people * 10) });
    expect(line.points.map(({ limit, value }) => [limit / 10, value])).toEqual(wanted);
  });

  test('a frontier without limits of its own goes evenly from nothing to what the best set of all needs', async () => {
    const line = await frontier(small.problem, how, { points: 12 });
    expect(line.points).toHaveLength(12);
    expect(line.points.at(0)).toMatchObject({ limit: 0, value: 0 });
    expect(line.points.at(-1)).toMatchObject({ limit: 110, used: 110, value: 52 });
  });

  test('limits that the other rules do not allow are named as impossible', async () => {
    const { problem } = caseNamed('selection', 'capital budgeting with a minimum count and one exclusion');
    const line = await frontier(problem, how, { limits: [10, 60, 100] });
    expect(line).toMatchObject({ impossible: [10, 60], complete: true, points: [{ limit: 100, value: 45 }] });
  });
});

interface Step {
  readonly budget: number;
  readonly value: number;
  readonly oneMore: number;
  readonly nextStepAt: number | null;
  readonly nextValue: number | null;
  readonly relaxedValue: number;
}

describe('what a little more buys', () => {
  const { problem, expected } = caseNamed('marginal', 'marginal-budget');

  test.each(expected as Step[])(
    'at a budget of $budget one more buys $oneMore, and the next step is at $nextStepAt',
    async ({ budget, value, oneMore, nextStepAt, nextValue, relaxedValue }) => {
      const [step] = await nextSteps(withLimit(problem, 'budget', budget), how);
      expect(step).toMatchObject({ rules: ['budget'], value, oneMore });
      expect(step?.next === null ? null : budget + (step?.next?.by ?? Number.NaN)).toBe(nextStepAt);
      expect(step?.next?.value ?? null).toBe(nextValue);
      expect(step?.relaxedValue).toBeCloseTo(relaxedValue, 4);
    },
  );

  test('one more person of each role and quarter, and ten more of each budget, buy what was computed', async () => {
    const people = caseNamed('marginal', 'marginal-people');
    const steps = await nextSteps(people.problem, how);
    const gain = (words: string) => steps.find(step => step.words === words);
    const { oneMore } = people.expected as { oneMore: Record<string, number> };
    expect(steps[0]?.value).toBe(people.expected.optimum);
    expect({
      'developer:Q1': gain('developer in Q1')?.oneMore,
      'developer:Q2': gain('developer in Q2')?.oneMore,
      'analyst:Q1': gain('analyst in Q1')?.oneMore,
      'analyst:Q2': gain('analyst in Q2')?.oneMore,
      'budget 2027 +10': gain('the budget of 2027')?.tenMore,
      'budget 2028 +10': gain('the budget of 2028')?.tenMore,
      'budget 2029 +10': gain('the budget of 2029')?.tenMore,
      'developer all quarters': gain('developer in all periods')?.oneMore,
      'analyst all quarters': gain('analyst in all periods')?.oneMore,
      'developer and analyst all quarters': gain('all people')?.oneMore,
    }).toEqual(oneMore);
    expect(steps.at(-1)?.rules).toHaveLength(4);
  });

  test('the next step of several limits together is the least addition to each of them that brings a better set', async () => {
    const { problem: people } = caseNamed('marginal', 'marginal-people');
    const steps = await nextSteps(people, how);
    const together = steps.at(-1);
    expect(together?.next?.by).toBeGreaterThan(0);
    const widened = (by: number) =>
      (together?.rules ?? []).reduce((wider, rule) => withLimit(wider, rule, limitOf(people, rule) + by), people);
    const best = async (by: number) => {
      const answer = await bestSet(widened(by), how);
      return 'best' in answer ? answer.best.value : undefined;
    };
    expect(await best((together?.next?.by ?? 0) - 1)).toBe(together?.value);
    expect(await best(together?.next?.by ?? 0)).toBe(together?.next?.value);
  });
});

function limitOf({ rules }: Parameters<typeof withLimit>[0], name: string): number {
  const [, role = '', period = ''] = name.split(':');
  return rules.people[role]?.[period] ?? Number.NaN;
}

describe('uncertain values', () => {
  const { problem, entry, expected } = caseNamed('robust', 'robust-20-percent');
  const spread = entry.uncertainty as number;

  test('the set of least regret, the sets that none dominates, and the core index come out as computed', async () => {
    const result = await underUncertainty(problem, how, { spread, draws: 100, seed: 7 });
    expect(result?.regretsOfAll).toBe(true);
    expect(result?.regrets.slice(0, 2)).toEqual(expected.leastMaxRegret);
    expect(result?.nonDominated?.map(asSet).sort()).toEqual((expected.nonDominated as string[][]).map(asSet).sort());
    for (const [id, share] of Object.entries(expected.coreIndex as Record<string, number>))
      expect(result?.coreIndex?.[id]).toBeCloseTo(share, 5);
  });

  test('the regret of a set found by one solve is the same as by looking at all sets', async () => {
    const act = openAct(how);
    for (const { chosen, maxRegret: most } of expected.leastMaxRegret as { chosen: string[]; maxRegret: number }[]) {
      const set = everySet(problem)?.find(entry => asSet(entry.chosen) === asSet(chosen));
      expect(set && (await maxRegret(act, problem, { set, spread }))).toBeCloseTo(most, 6);
    }
  });

  test('over many draws the best set and each project come up as often as was counted, and the same seed counts the same', async () => {
    const result = await underUncertainty(problem, how, { spread, draws: 300, seed: 7 });
    const share = (times = 0) => times / 300;
    expect(asSet(result?.sets[0]?.chosen ?? [])).toBe('P1 P3 P4 P6');
    expect(asSet(result?.sets[1]?.chosen ?? [])).toBe('P1 P2 P4 P7');
    expect(Math.abs(share(result?.sets[0]?.times) - 0.4)).toBeLessThan(0.08);
    expect(Math.abs(share(result?.sets[1]?.times) - 0.36)).toBeLessThan(0.08);
    const counted = { P1: 0.92, P4: 0.89, P6: 0.61, P7: 0.58, P3: 0.48, P2: 0.47, P8: 0.22, P5: 0.03 };
    for (const [id, frequency] of Object.entries(counted))
      expect([id, Math.abs((result?.frequency[id] ?? 0) - frequency) < 0.08]).toEqual([id, true]);
    const again = await underUncertainty(problem, how, { spread, draws: 30, seed: 7 });
    expect(await underUncertainty(problem, how, { spread, draws: 30, seed: 7 })).toEqual(again);
    expect((await underUncertainty(problem, how, { spread, draws: 30, seed: 8 }))?.sets).not.toEqual(again?.sets);
  });
});
