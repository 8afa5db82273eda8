/**
 * What choosing costs: the best set of 200 and 500 projects under 12 limits, until half a per cent and until the end, and a frontier of 20 points. The
 * portfolios are those that docs/decisions/0027 speaks of: three budgets and nine roles that half the projects need, capacity for half of them all,
 * one requirement for each ten projects and one exclusion for each twenty, two shares, and at most three fifths chosen.
 */
import { loadavg } from 'node:os';
import { openHighs } from '#adapters/highs/optimiser.ts';
import { bestSet } from '#domain/selection/best-set.ts';
import { frontier } from '#domain/selection/frontier.ts';
import { type SelectionProblem, selectionProblemSchema } from '#domain/selection/problem.ts';
import { seededRandom } from '#domain/selection/random.ts';
import { printTable } from './measure.ts';

interface Size {
  readonly count: number;
  readonly limits: number;
  /** `free`: values have nothing to do with costs. `tight`: they follow them, which is hard. */
  readonly kind: 'free' | 'tight';
  readonly seed: number;
}

const years = ['2027', '2028', '2029'];

export function benchPortfolio({ count, limits, kind, seed }: Size): SelectionProblem {
  const random = seededRandom(seed);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const roles = Array.from({ length: limits - years.length }, (_, index) => `role ${index + 1}`);
  const candidates = Array.from({ length: count }, (_, index) => {
    const cost = Object.fromEntries(years.map(year => [year, whole(10, 100)]));
    const spent = Object.values(cost).reduce((sum, amount) => sum + amount, 0);
    const needs = Object.fromEntries(roles.flatMap(role => (random() < 0.5 ? [[role, { all: whole(1, 50) }] as const] : [])));
    const value = kind === 'free' ? whole(10, 300) : spent + whole(-15, 15);
    return { id: `p${index}`, value, cost, needs, department: `d${index % 5}` };
  });
  const half = (use: (candidate: (typeof candidates)[number]) => number) =>
    Math.floor(candidates.reduce((sum, candidate) => sum + use(candidate), 0) / 2);
  const pairs = (pairs: number) =>
    Array.from({ length: pairs }, () => [`p${whole(0, count - 1)}`, `p${whole(0, count - 1)}`] as const).filter(
      ([one, other]) => one !== other,
    );
  return selectionProblemSchema.parse({
    candidates,
    rules: {
      budgets: Object.fromEntries(years.map(year => [year, half(candidate => candidate.cost[year] ?? 0)])),
      people: Object.fromEntries(roles.map(role => [role, { all: half(candidate => candidate.needs[role]?.all ?? 0) }])),
      requires: pairs(count / 10),
      excludes: pairs(count / 20),
      shares: ['d0', 'd1'].map(is => ({ by: 'department', is, of: 'cost', atLeast: 0.15 })),
      atMost: Math.floor(count * 0.6),
    },
  });
}

const percent = (gap: number | null | undefined): string => (gap === 0 ? 'proven' : `${((gap ?? 1) * 100).toFixed(3)} %`);

export async function selection({ quick }: { readonly quick: boolean }): Promise<void> {
  const optimiser = openHighs();
  const seconds = quick ? 10 : 30;
  const load = loadavg()
    .map(value => value.toFixed(1))
    .join(', ');
  console.log(
    `Choosing the best set under 12 limits, ${seconds} s each (load average ${load}; ${optimiser.solver}, one thread)\n`,
  );
  try {
    await bestSets({ optimiser, seconds });
    await frontiers({ optimiser, seconds: 120 });
  } finally {
    await optimiser.close();
  }
}

type With = { readonly optimiser: ReturnType<typeof openHighs>; readonly seconds: number };

async function bestSets(how: With): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const count of [50, 200, 500])
    for (const kind of ['free', 'tight'] as const) {
      const began = performance.now();
      let first: number | undefined;
      const onFirst = () => {
        first = (performance.now() - began) / 1000;
      };
      const answer = await bestSet(benchPortfolio({ count, limits: 12, kind, seed: 1 }), { ...how, onFirst });
      const whole = (performance.now() - began) / 1000;
      const gap = 'best' in answer ? percent(answer.gap) : answer.status;
      rows.push([count, kind, first === undefined ? 'not reached' : first.toFixed(1), whole.toFixed(1), gap]);
    }
  printTable(['projects', 'values', 'within 0.5 % after s', 'ended after s', 'gap then'], rows);
}

async function frontiers(how: With): Promise<void> {
  console.log('\nA frontier of 20 points along all money, each point within 0.5 %\n');
  const rows: (string | number)[][] = [];
  for (const count of [50, 200, 500]) {
    const began = performance.now();
    const line = await frontier(
      benchPortfolio({ count, limits: 12, kind: 'free', seed: 1 }),
      { ...how, gap: 0.005 },
      { points: 20 },
    );
    rows.push([
      count,
      line.points.length,
      ((performance.now() - began) / 1000).toFixed(1),
      line.complete ? 'all' : 'time ended before',
    ]);
  }
  printTable(['projects', 'points', 's', 'points solved'], rows);
}
