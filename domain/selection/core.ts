/**
 * Which candidates are in every good set, which in none, and which are open: those are what a board should talk about. And the price of a wish:
 * the value that is lost when a candidate is forced in or out.
 */
import { type Act, type Found, type How, openAct } from './act.ts';
import { fromWhole } from './amounts.ts';
import type { ChosenSet, Conflict, CoreAndMarginal, PriceOfForcing } from './answers.ts';
import { conflictIn } from './conflict.ts';
import { type Choice, layoutOf } from './layout.ts';
import { baseSet, floorOf } from './near-optimal.ts';
import type { SelectionProblem } from './problem.ts';
import { firstOfEqual } from './ties.ts';
import { withoutWishes, withWishes } from './vary.ts';
import { wholeValueOf, worthAtLeast } from './wanted.ts';

/** What each candidate costs the other way: one solve for each. Undefined when the best set was not proven in time, or when there is none. */
export async function pricesOfForcing(
  problem: SelectionProblem,
  how: How,
): Promise<{ readonly best: ChosenSet; readonly prices: Readonly<Record<string, PriceOfForcing>> } | undefined> {
  const act = openAct(how);
  act.at('The best set', 0, problem.candidates.length + 1);
  const base = await baseSet(act, problem);
  if (!base?.proven) return undefined;
  const regrets = await regretsIn(act, problem, { best: base.set, order: problem.candidates.map(candidate => candidate.id) });
  const prices = problem.candidates.map(({ id }): [string, PriceOfForcing] => {
    const [same, other] = base.set.chosen.includes(id) ? (['in', 'out'] as const) : (['out', 'in'] as const);
    return [id, { [same]: 0, ...(regrets[id] !== undefined && { [other]: regrets[id] }) }];
  });
  return { best: base.set, prices: Object.fromEntries(prices) };
}

interface Asked {
  readonly best: ChosenSet;
  /** Whose regret is asked for first. */
  readonly order: readonly string[];
}

/** The value lost when each goes the other way. Absent for those that time did not suffice for. */
async function regretsIn(act: Act, problem: SelectionProblem, { best, order }: Asked): Promise<Record<string, number | null>> {
  const regrets: Record<string, number | null> = {};
  /** A set found on the way is as good as the best and answers for all that it holds otherwise. */
  const equal = [best];
  for (const [index, id] of order.entries()) {
    act.at('What each project costs the other way', index + 1, order.length + 1);
    const isIn = best.chosen.includes(id);
    const isFree = equal.some(set => set.chosen.includes(id) !== isIn);
    const regret = isFree ? 0 : await priceOf(act, problem, { best, id, isIn, equal });
    if (regret !== undefined) regrets[id] = regret;
  }
  return regrets;
}

interface TheOtherWay {
  readonly best: ChosenSet;
  readonly id: string;
  readonly isIn: boolean;
  readonly equal: ChosenSet[];
}

async function priceOf(
  act: Act,
  problem: SelectionProblem,
  { best, id, isIn, equal }: TheOtherWay,
): Promise<number | null | undefined> {
  const found = await act.find(withWishes(problem, isIn ? { forceOut: [id] } : { forceIn: [id] }), { gap: 0 });
  if (found.status === 'infeasible') return null;
  if (!('set' in found) || found.status !== 'proven') return undefined;
  if (found.set.value === best.value) equal.push(found.set);
  return lost(problem, best, found.set);
}

/** Values are decimals: their difference is taken in the last one. */
function lost(problem: SelectionProblem, before: ChosenSet, after: ChosenSet): number {
  const layout = layoutOf(problem);
  return fromWhole(wholeValueOf(before, layout) - wholeValueOf(after, layout), layout.decimals);
}

/**
 * In all sets within the share of the best value, in none, or open; with the regret of taking each the other way, as far as time suffices. Undefined
 * when no set was found in time, or when there is none.
 */
export async function coreAndMarginal(problem: SelectionProblem, how: How, within = 0.05): Promise<CoreAndMarginal | undefined> {
  const act = openAct(how);
  act.at('The best set', 0, 1);
  const base = await baseSet(act, problem);
  if (!base) return undefined;
  const { open, settled } = await turned(act, problem, { base: base.set, within });
  const ids = problem.candidates.map(candidate => candidate.id);
  const order = [...ids.filter(id => open.has(id)), ...ids.filter(id => !open.has(id))];
  const regret = base.proven ? await regretsIn(act, problem, { best: base.set, order }) : {};
  const isIn = (id: string) => base.set.chosen.includes(id);
  return {
    ...{ within, proven: base.proven },
    core: ids.filter(id => settled.has(id) && isIn(id)),
    never: ids.filter(id => settled.has(id) && !isIn(id)),
    open: ids.filter(id => open.has(id)),
    unknown: ids.filter(id => !open.has(id) && !settled.has(id)),
    regret,
  };
}

/** At most so many seconds for one look at what can be turned: what it has found by then is good enough to go on with. */
const oneLook = 5;

/**
 * Which candidates are otherwise in some set that is good enough. Each look turns as many of the undecided ones as it can; when none can be turned,
 * and that is proven, all that are left are settled.
 */
async function turned(
  act: Act,
  problem: SelectionProblem,
  { base, within }: { readonly base: ChosenSet; readonly within: number },
): Promise<{ readonly open: ReadonlySet<string>; readonly settled: ReadonlySet<string> }> {
  const layout = layoutOf(problem);
  const floor = worthAtLeast(layout, floorOf(wholeValueOf(base, layout), within));
  const open = new Set<string>();
  const undecided = new Set(problem.candidates.map(candidate => candidate.id));
  const isIn = new Set(base.chosen);
  while (undecided.size > 0) {
    act.at('Which projects can be in or out', open.size, problem.candidates.length);
    const worth = ({ id, unit }: Choice) => (unit > 1 || !undecided.has(id) ? 0 : isIn.has(id) ? -1 : 1);
    const found = await act.find(problem, {
      worth,
      rows: [floor],
      gap: 0,
      start: base,
      seconds: Math.max(oneLook, act.left() / 4),
    });
    if (!('set' in found)) break;
    const others = [...undecided].filter(id => isIn.has(id) !== found.set.chosen.includes(id));
    if (others.length === 0) return { open, settled: found.status === 'proven' ? undecided : new Set() };
    for (const id of others) {
      open.add(id);
      undecided.delete(id);
    }
  }
  return { open, settled: new Set() };
}

/** What all wishes (force in, force out) of a problem cost together, or why they cannot come true. */
export type PriceOfWishes =
  | { readonly status: 'priced'; readonly price: number; readonly without: ChosenSet; readonly with: ChosenSet }
  | { readonly status: 'impossible'; readonly conflict: Conflict }
  | { readonly status: 'unknown' };

export async function priceOfWishes(problem: SelectionProblem, how: How): Promise<PriceOfWishes> {
  const act = openAct(how);
  act.at('The best set without the wishes', 0, 2);
  const without = await provenBest(act, withoutWishes(problem));
  act.at('The best set with the wishes', 1, 2);
  const found = await act.find(problem, { gap: 0, start: act.best?.set });
  if (found.status === 'infeasible') return { status: 'impossible', conflict: await conflictIn(act, problem) };
  const granted = await firstIfProven(act, problem, found);
  if (!without || !granted) return { status: 'unknown' };
  return { status: 'priced', price: lost(problem, without, granted), without, with: granted };
}

async function provenBest(act: Act, problem: SelectionProblem): Promise<ChosenSet | undefined> {
  return firstIfProven(act, problem, await act.find(problem, { gap: 0, seconds: act.left() / 2 }));
}

async function firstIfProven(act: Act, problem: SelectionProblem, found: Found): Promise<ChosenSet | undefined> {
  return 'set' in found && found.status === 'proven' ? (await firstOfEqual(act, problem, found.set)).best : undefined;
}
