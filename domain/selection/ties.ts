/**
 * Sets worth exactly the same: the answer is the cheapest, of those the one with the fewest projects, of those the first by name. So it never
 * depends on the order of rows in a database.
 */
import type { Row } from '../values/optimiser.ts';
import type { Act } from './act.ts';
import { commonDivisor } from './amounts.ts';
import type { ChosenSet } from './answers.ts';
import { termsOf } from './formulation.ts';
import { type Choice, type Layout, layoutOf, solutionOf } from './layout.ts';
import type { SelectionProblem } from './problem.ts';
import { cutOff, wholeValueOf, worthAtLeast } from './wanted.ts';

const counted = (choice: Choice): number => (choice.unit === 1 ? 1 : 0);

/** The same value or more, and further conditions that the answer shall keep. */
export interface Tied {
  readonly best: ChosenSet;
  readonly settled: boolean;
}

/** The first of all sets worth as much as this one. Not settled when the act ended before. */
export async function firstOfEqual(act: Act, problem: SelectionProblem, best: ChosenSet): Promise<Tied> {
  const layout = layoutOf(problem);
  const floor = worthAtLeast(layout, wholeValueOf(best, layout));
  const cheapest = await leastCostThenFewest(act, problem, { layout, best, floor });
  return cheapest.settled ? await firstByName(act, problem, { layout, best: cheapest.best, floor }) : cheapest;
}

interface Among {
  readonly layout: Layout;
  readonly best: ChosenSet;
  readonly floor: Row;
}

/** Both at once: the cost counts more than all projects together, in the largest unit that divides every cost. */
async function leastCostThenFewest(act: Act, problem: SelectionProblem, { layout, best, floor }: Among): Promise<Tied> {
  const divisor = commonDivisor(layout.choices.map(choice => choice.cost));
  const projects = problem.candidates.length + 1;
  const costs = layout.choices.reduce((sum, choice) => sum + choice.cost / divisor, 0);
  const worth = (choice: Choice) => (choice.cost / divisor) * projects + counted(choice);
  if (costs * projects < 1e12) return least(act, problem, { worth, rows: [floor], start: best });
  const cheap = await least(act, problem, { worth: choice => choice.cost / divisor, rows: [floor], start: best });
  if (!cheap.settled) return cheap;
  return least(act, problem, { worth: counted, rows: [floor, costAtMost(layout, cheap.best)], start: cheap.best });
}

interface Least {
  readonly worth: (choice: Choice) => number;
  readonly rows: readonly Row[];
  readonly start: ChosenSet;
}

async function least(act: Act, problem: SelectionProblem, { worth, rows, start }: Least): Promise<Tied> {
  const found = await act.find(problem, { worth, sense: 'least', rows, start, gap: 0 });
  return 'set' in found ? { best: found.set, settled: found.status === 'proven' } : { best: start, settled: false };
}

const costAtMost = ({ choices }: Layout, { cost }: ChosenSet): Row => ({
  name: 'cost',
  terms: termsOf(choices, choice => choice.cost),
  atMost: cost,
});
const countAtMost = ({ choices }: Layout, { chosen }: ChosenSet): Row => ({
  name: 'projects',
  terms: termsOf(choices, counted),
  atMost: chosen.length,
});

/** So many yes-or-noes are compared at once: more would not fit into the figures of the solver. */
const atOnce = 20;

async function firstByName(act: Act, problem: SelectionProblem, { layout, best, floor }: Among): Promise<Tied> {
  const equal = [floor, costAtMost(layout, best), countAtMost(layout, best)];
  const other = await act.find(problem, { worth: () => 0, rows: [...equal, cutOff(layout, solutionOf(layout, best.taken))] });
  if (other.status === 'infeasible') return { best, settled: true };
  if (other.status === 'unknown') return { best, settled: false };
  let first = best;
  const fixed: Row[] = [];
  for (let from = 0; from < layout.choices.length; from += atOnce) {
    const weight = (place: number) => (place >= from && place < from + atOnce ? 2 ** (from + atOnce - 1 - place) : 0);
    const found = await act.find(problem, {
      worth: (_, place) => weight(place),
      rows: [...equal, ...fixed],
      start: first,
      gap: 0,
    });
    if (!('set' in found) || found.status !== 'proven') return { best: first, settled: false };
    first = found.set;
    const solution = solutionOf(layout, first.taken);
    for (let place = from; place < Math.min(from + atOnce, layout.choices.length); place++)
      fixed.push({ name: 'by name', terms: [[place, 1]], atLeast: solution[place] ?? 0, atMost: solution[place] ?? 0 });
  }
  return { best: first, settled: true };
}

/** All sets worth as much as this one, at most so many, this one first; `more` when there are others. Undefined when the act ended before. */
export async function equalSets(
  act: Act,
  problem: SelectionProblem,
  { best, most }: { readonly best: ChosenSet; readonly most: number },
): Promise<{ readonly sets: readonly ChosenSet[]; readonly more: boolean } | undefined> {
  const layout = layoutOf(problem);
  const floor = worthAtLeast(layout, wholeValueOf(best, layout));
  const sets = [best];
  for (;;) {
    const found = await act.find(problem, { worth: () => 0, rows: [floor], not: sets });
    if (found.status === 'infeasible') return { sets, more: false };
    if (!('set' in found)) return undefined;
    if (sets.length >= most) return { sets, more: true };
    sets.push(found.set);
  }
}
