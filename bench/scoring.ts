/**
 * The arithmetic of scoring alone, without a store: 10,000 proposals by every model, their explanation, and ranks under uncertain weights. Ratings are
 * drawn from a seed, so that every run scores the same portfolio.
 */

import { dominanceOf } from '#domain/scoring/explain/dominance.ts';
import { exactRanks } from '#domain/scoring/explain/exact-ranks.ts';
import { simulatedRanks } from '#domain/scoring/explain/simulated-ranks.ts';
import { neighbourSwaps } from '#domain/scoring/explain/swaps.ts';
import { scoringModelSchema } from '#domain/scoring/models/model.ts';
import type { Alternative } from '#domain/scoring/models/result.ts';
import { scoreAll } from '#domain/scoring/models/score-all.ts';
import { mostInconsistent } from '#domain/scoring/pairwise/consistency.ts';
import type { Judgement } from '#domain/scoring/pairwise/judgements.ts';
import type { RatingTable } from '#domain/scoring/table.ts';
import { randomFrom } from '#domain/values/random.ts';
import { printTable, quantile } from './measure.ts';

const goals = Array.from({ length: 10 }, (_, index) => ({ id: `g${index}`, name: `Goal ${index}` }));
const weighting = { by: 'direct', weights: goals.map(({ id }, index) => ({ goal: id, weight: (index + 1) / 10 })) };

/** One model of each method that asks nothing but ratings, answers and money. */
const models = [
  { method: 'weighted-sum', goals, weighting },
  { method: 'topsis', goals: goals.map((goal, index) => ({ ...goal, aim: index < 3 ? 'minimise' : 'maximise' })), weighting },
  { method: 'wsjf', costOfDelay: goals.slice(0, 3), jobSize: goals[3] },
  { method: 'screen-and-score', must: [{ id: 'legal', name: 'Legal' }], should: goals, weighting, low: 0, high: 100 },
  { method: 'investment', rate: '0.035', timing: {} },
].map(model => scoringModelSchema.parse(model));

export function scoring(proposals: number): void {
  const portfolio = portfolioOf(proposals);
  const table = tableOf(500);
  console.log(`Scoring: ${proposals} proposals with 10 goals and 10 years of money; medians of 5 runs\n`);
  const rows: (readonly [string, () => Worked])[] = [
    ...models.map(model => [`${proposals} proposals by ${model.method}`, () => scoreAll(model, portfolio)] as const),
    [`what swaps each of ${proposals} with the next`, () => neighbourSwaps(tableOf(proposals))],
    ['rank acceptability, 500 projects x 10,000 draws', () => simulatedRanks(table, { weights: 'within', by: 0.2 })],
    ['the same, weights unknown', () => simulatedRanks(table, { weights: 'unknown' })],
    ['exact rank acceptability, 8 projects x 5 goals', () => exactRanks(tableOf(8, 5), { weights: 'within', by: 0.3 })],
    [
      'who dominates whom and can be first, 500 projects',
      () =>
        dominanceOf(
          table,
          goals.map(() => true),
        ),
    ],
    ['15 items, 60 of 105 pairs: weights and the judgement to mend', () => mostInconsistent(items, judgements)],
  ];
  printTable(
    ['what', 'ms', 'ms of CPU'],
    rows.map(([what, work]) => [what, ...timed(work)]),
  );
  console.log('');
}

interface Worked {
  readonly fault?: unknown;
}

/** Milliseconds that passed and that were spent here, medians of five runs after one that does not count. Whatever has a fault is not measured. */
function timed(work: () => Worked): readonly [number, number] {
  const times = [0, 1, 2, 3, 4, 5].map(() => {
    const [start, spent] = [performance.now(), process.cpuUsage()];
    const { fault } = work();
    if (fault) throw new Error(`nothing was calculated: ${JSON.stringify(fault)}`);
    const { user, system } = process.cpuUsage(spent);
    return [performance.now() - start, (user + system) / 1_000] as const;
  });
  const median = (values: readonly number[]) =>
    quantile(
      values.toSorted((left, right) => left - right),
      0.5,
    );
  const counted = times.slice(1);
  return [median(counted.map(([passed]) => passed)), median(counted.map(([, spent]) => spent))];
}

function portfolioOf(count: number): Alternative[] {
  const random = randomFrom(12);
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    ratings: Object.fromEntries(goals.map(({ id }) => [id, random() < 0.01 ? null : upTo(100)])),
    musts: { legal: random() < 0.9 },
    costs: Array.from({ length: 10 }, (__, year) => (year === 0 ? upTo(1e9) : 0)),
    benefits: Array.from({ length: 10 }, (__, year) => (year === 0 ? 0 : upTo(2e8))),
  }));
}

function tableOf(rows: number, columns = goals.length): RatingTable {
  const random = randomFrom(500);
  const rating = () => Math.floor(random() * 101);
  return {
    weights: Array.from({ length: columns }, (_, index) => (index + 1) / 10),
    rows: Array.from({ length: rows }, (_, index) => ({ id: `p${index}`, ratings: Array.from({ length: columns }, rating) })),
    scale: [0, 100],
  };
}

const items = Array.from({ length: 15 }, (_, index) => `i${index}`);
const judgements: Judgement[] = items
  .flatMap((item, row) =>
    items.slice(row + 1).map((over, index) => ({ item, over, times: 1 + ((row * 7 + index * 5) % 9), far: index })),
  )
  .filter(({ far }, index) => far === 0 || index % 2 === 0)
  .slice(0, 60);
