/**
 * Every set that keeps the rules, for problems small enough: by which the least regret of all is found, the sets that no other is always at least as
 * good as, and how many of those hold each project (core index; Liesiö, Mild and Salo 2007).
 */

import type { ChosenSet } from './answers.ts';
import { brokenRules, measured } from './check.ts';
import { factorsOf, leastOf, mostOf } from './intervals.ts';
import { type Layout, layoutOf, solutionOf } from './layout.ts';
import type { SelectionProblem, Taken } from './problem.ts';
import { inValues } from './regret.ts';

/** The most sets that are looked at, whether they keep the rules or not. */
export const mostSets = 2 ** 12;

/** All sets that keep the rules; undefined when there are too many to look at. */
export function everySet(problem: SelectionProblem): ChosenSet[] | undefined {
  let sets: Taken[][] = [[]];
  for (const { id, options, max } of problem.candidates) {
    const ways: Taken[] = options
      ? options.map(option => ({ id, option: option.id, units: 1 }))
      : Array.from({ length: max }, (_, index) => ({ id, units: index + 1 }));
    sets = sets.flatMap(set => [set, ...ways.map(way => [...set, way])]);
    if (sets.length > mostSets) return undefined;
  }
  return sets.filter(taken => brokenRules(problem, taken).length === 0).map(taken => measured(problem, taken));
}

/** What a set has of each candidate, and how far each may lie. */
function valuesOf(layout: Layout, set: ChosenSet): number[] {
  const solution = solutionOf(layout, set.taken);
  const firsts = layout.choices.filter(({ id }, place) => layout.places.get(id)?.[0] === place);
  return firsts.map(({ id }) =>
    (layout.places.get(id) ?? []).reduce((sum, place) => sum + (solution[place] ?? 0) * (layout.choices[place]?.value ?? 0), 0),
  );
}

export interface AmongAll {
  readonly regrets: readonly { readonly set: ChosenSet; readonly maxRegret: number }[];
  readonly nonDominated: readonly ChosenSet[];
}

export function amongAll(problem: SelectionProblem, sets: readonly ChosenSet[], spread: number): AmongAll {
  const layout = layoutOf(problem);
  const firsts = layout.choices.filter(({ id }, place) => layout.places.get(id)?.[0] === place);
  const factors = firsts.map(choice => factorsOf(choice, spread));
  const entries = sets.map(set => ({ set, values: valuesOf(layout, set) }));
  const lead = (of: typeof mostOf, one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, value, index) => sum + of(value - (other[index] ?? 0), factors[index] ?? { low: 1, high: 1 }), 0);
  const undominated = notDominated(entries, lead);
  /** Some rival of greatest lead is never beaten by another set, so those are enough. */
  const regrets = entries.map(({ set, values }) => ({
    set,
    maxRegret: inValues(
      Math.round(Math.max(0, ...undominated.map(rival => lead(mostOf, rival.values, values))) * 10_000),
      layout,
    ),
  }));
  return {
    regrets: regrets.toSorted((a, b) => a.maxRegret - b.maxRegret || b.set.value - a.set.value || a.set.cost - b.set.cost),
    nonDominated: sets.filter(set => undominated.some(entry => entry.set === set)),
  };
}

interface Entry {
  readonly set: ChosenSet;
  readonly values: readonly number[];
}
type Lead = (of: typeof mostOf, one: readonly number[], other: readonly number[]) => number;

/** A set is dominated when another is at least as good whatever the values are, and better for some. By falling value: what dominates comes first. */
function notDominated(entries: readonly Entry[], lead: Lead): Entry[] {
  const kept: Entry[] = [];
  const tiny = 1e-9;
  for (const entry of entries.toSorted((a, b) => b.set.value - a.set.value)) {
    const isDominated = kept.some(
      other => lead(leastOf, other.values, entry.values) >= -tiny && lead(mostOf, other.values, entry.values) > tiny,
    );
    if (!isDominated) kept.push(entry);
  }
  return kept;
}

/** The share of the sets that hold each candidate. */
export function shareHolding(problem: SelectionProblem, sets: readonly ChosenSet[]): Record<string, number> {
  return Object.fromEntries(
    problem.candidates.map(({ id }) => [
      id,
      sets.length === 0 ? 0 : sets.filter(set => set.chosen.includes(id)).length / sets.length,
    ]),
  );
}
