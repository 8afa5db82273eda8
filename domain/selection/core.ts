/**
 * Which candidates are in every good set, which in none, and which are open: those are what a board should talk about. And the price of a wish:
 * the value that is lost when a candidate is forced in or out.
 */
import { type Act, type How, openAct } from './act.ts';
import { fromWhole } from './amounts.ts';
import type { ChosenSet, Conflict, CoreAndMarginal, PriceOfForcing } from './answers.ts';
import { conflictIn } from './conflict.ts';
import { layoutOf } from './layout.ts';
import { floorOf, provenBest } from './near-optimal.ts';
import type { SelectionProblem } from './problem.ts';
import { firstOfEqual } from './ties.ts';
import { withoutWishes, withWishes } from './vary.ts';
import { wholeValueOf } from './wanted.ts';

/** What each candidate costs the other way: one solve for each. Undefined when the best set was not proven in time, or when there is none. */
export async function pricesOfForcing(
  problem: SelectionProblem,
  how: How,
): Promise<{ readonly best: ChosenSet; readonly prices: Readonly<Record<string, PriceOfForcing>> } | undefined> {
  const act = openAct(how);
  const best = await bestOf(act, problem);
  return best && { best, prices: await pricesIn(act, problem, best) };
}

async function bestOf(act: Act, problem: SelectionProblem): Promise<ChosenSet | undefined> {
  act.at('The best set', 0, problem.candidates.length + 1);
  return provenBest(act, problem);
}

async function pricesIn(act: Act, problem: SelectionProblem, best: ChosenSet): Promise<Record<string, PriceOfForcing>> {
  const prices: Record<string, PriceOfForcing> = {};
  /** A set found on the way is as good as the best and answers for all that it holds otherwise. */
  const equal = [best];
  for (const [index, { id }] of problem.candidates.entries()) {
    act.at('What each project costs the other way', index + 1, problem.candidates.length + 1);
    const isIn = best.chosen.includes(id);
    const other = equal.some(set => set.chosen.includes(id) !== isIn)
      ? 0
      : await priceOf(act, problem, { best, id, isIn, equal });
    prices[id] = { [isIn ? 'in' : 'out']: 0, ...(other !== undefined && { [isIn ? 'out' : 'in']: other }) };
  }
  return prices;
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

/** In all sets within the share of the best value, in none, or open; with the regret of taking each the other way. */
export async function coreAndMarginal(problem: SelectionProblem, how: How, within = 0.05): Promise<CoreAndMarginal | undefined> {
  const act = openAct(how);
  const best = await bestOf(act, problem);
  if (!best) return undefined;
  const layout = layoutOf(problem);
  const whole = wholeValueOf(best, layout);
  const most = fromWhole(whole - floorOf(whole, within), layout.decimals);
  const prices = await pricesIn(act, problem, best);
  const regret = problem.candidates.map(({ id }) => [id, prices[id]?.[best.chosen.includes(id) ? 'out' : 'in']] as const);
  const ids = (holds: (id: string, price: number | null | undefined) => boolean) =>
    regret.filter(([id, price]) => holds(id, price)).map(([id]) => id);
  const isFirm = (price: number | null | undefined) => price === null || (price !== undefined && price > most);
  return {
    within,
    core: ids((id, price) => isFirm(price) && best.chosen.includes(id)),
    never: ids((id, price) => isFirm(price) && !best.chosen.includes(id)),
    open: ids((_, price) => price !== undefined && !isFirm(price)),
    unknown: ids((_, price) => price === undefined),
    regret: Object.fromEntries(regret.flatMap(([id, price]) => (price === undefined ? [] : [[id, price] as const]))),
  };
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
  const found = await act.find(problem, { gap: 0 });
  if (found.status === 'infeasible') return { status: 'impossible', conflict: await conflictIn(act, problem) };
  const granted = 'set' in found && found.status === 'proven' ? (await firstOfEqual(act, problem, found.set)).best : undefined;
  if (!without || !granted) return { status: 'unknown' };
  return { status: 'priced', price: lost(problem, without, granted), without, with: granted };
}
