/**
 * Which columns a problem has: one yes or no for each option and each unit of a candidate. The order is by name, then id, whatever the order of
 * the problem, so that the answer cannot depend on it.
 */
import { costOf, decimalsOf, wholeValue } from './amounts.ts';
import type { Candidate, SelectionProblem, Taken } from './problem.ts';

/** A yes or no. */
export interface Choice {
  readonly id: string;
  readonly option?: string;
  /** 1 for the first unit; a further unit is only taken with the one before. */
  readonly unit: number;
  /** In the last decimal of the problem's values. */
  readonly value: number;
  readonly cost: number;
  /** Whose cost and needs it has. */
  readonly part: Pick<Candidate, 'cost' | 'needs'>;
  readonly candidate: Candidate;
}

export interface Layout {
  /** Decimals of the problem's values. */
  readonly decimals: number;
  readonly choices: readonly Choice[];
  /** Places in `choices` by `id`, and by `id/option`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const inOrder = (left: string, right: string): number => (left === right ? 0 : left < right ? -1 : 1);
/** By name, then by id, in code-unit order: the same everywhere. */
export const byName = (left: Candidate, right: Candidate): number =>
  inOrder(left.name ?? left.id, right.name ?? right.id) || inOrder(left.id, right.id);

export function layoutOf(problem: SelectionProblem): Layout {
  const decimals = decimalsOf(problem);
  const choices = problem.candidates.toSorted(byName).flatMap(candidate => choicesOf(candidate, decimals));
  const places = new Map<string, number[]>();
  const put = (name: string, place: number) => places.set(name, [...(places.get(name) ?? []), place]);
  for (const [place, { id, option }] of choices.entries()) {
    put(id, place);
    if (option !== undefined) put(`${id}/${option}`, place);
  }
  return { decimals, choices, places };
}

function choicesOf(candidate: Candidate, decimals: number): Choice[] {
  const { id, options, max } = candidate;
  if (options)
    return options.map(part => ({
      ...{ id, option: part.id, unit: 1, value: wholeValue(part.value, decimals), cost: costOf(part) },
      ...{ part, candidate },
    }));
  const one = { id, value: wholeValue(candidate.value, decimals), cost: costOf(candidate), part: candidate, candidate };
  return Array.from({ length: max }, (_, index) => ({ ...one, unit: index + 1 }));
}

/** What the answer of a solver takes, in the order of the problem. */
export function takenOf(problem: SelectionProblem, layout: Layout, solution: readonly number[]): Taken[] {
  return problem.candidates.flatMap(({ id }) => {
    const places = (layout.places.get(id) ?? []).filter(place => solution[place] === 1);
    const option = layout.choices[places[0] ?? -1]?.option;
    return places.length === 0 ? [] : [{ id, ...(option !== undefined && { option }), units: places.length }];
  });
}

/** The answer of a solver that takes just this. */
export function solutionOf({ choices }: Layout, taken: readonly Taken[]): number[] {
  const byId = new Map(taken.map(entry => [entry.id, entry]));
  return choices.map(({ id, option, unit }) => {
    const entry = byId.get(id);
    return entry && entry.option === option && unit <= entry.units ? 1 : 0;
  });
}
