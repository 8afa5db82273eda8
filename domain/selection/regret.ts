/**
 * How much a set could turn out to be worth less than another one: the values lie within intervals, and for each set the rival is sought that could
 * exceed it most (maximum regret). The set of least regret is the safe choice; it is not always the best one.
 */
import type { Act } from './act.ts';
import type { ChosenSet } from './answers.ts';
import { factorsOf, mostOf } from './intervals.ts';
import { type Choice, type Layout, layoutOf, solutionOf } from './layout.ts';
import type { SelectionProblem } from './problem.ts';

/** Parts of the last decimal of a value that regrets are counted in. */
const fine = 10_000;

/** The most that another set could be worth above this one; undefined when the act ended before. */
export async function maxRegret(
  act: Act,
  problem: SelectionProblem,
  { set, spread }: { readonly set: ChosenSet; readonly spread: number },
): Promise<number | undefined> {
  const layout = layoutOf(problem);
  const steps = stepsFrom(layout, solutionOf(layout, set.taken), spread);
  const found = await act.find(problem, { worth: (_, place) => steps.worth[place] ?? 0, start: set, gap: 0 });
  if (!('set' in found) || found.status !== 'proven') return undefined;
  return inValues(found.worth + steps.without, layout);
}

/** Regrets in values, of the last decimal and four more. */
export const inValues = (regret: number, { decimals }: Layout): number =>
  Number((regret / fine / 10 ** decimals).toFixed(decimals + 4));

/**
 * What each choice of a rival adds to its lead, beyond taking nothing at all (`without`). A candidate's value differs by one factor, whichever
 * option or however many units are taken, so what counts is the difference to what the set has of the same candidate.
 */
export function stepsFrom(
  layout: Layout,
  solution: readonly number[],
  spread: number,
): { readonly worth: readonly number[]; readonly without: number } {
  const has = new Map<string, number>();
  for (const [place, { id, value }] of layout.choices.entries())
    if (solution[place] === 1) has.set(id, (has.get(id) ?? 0) + value);
  const lead = (choice: Choice, value: number) =>
    Math.round(mostOf(value - (has.get(choice.id) ?? 0), factorsOf(choice, spread)) * fine);
  const worth = layout.choices.map(
    choice => lead(choice, choice.value * choice.unit) - lead(choice, choice.value * (choice.unit - 1)),
  );
  const firsts = layout.choices.filter(({ id }, place) => layout.places.get(id)?.[0] === place);
  return { worth, without: firsts.reduce((sum, choice) => sum + lead(choice, 0), 0) };
}
