/** What a set shall be beyond the rules of its problem, as further rows and another objective of the program. */
import type { Program, Row, SolveProgress } from '../values/optimiser.ts';
import { wholeValue } from './amounts.ts';
import type { ChosenSet } from './answers.ts';
import { brokenRules, measured } from './check.ts';
import { type Formulation, termsOf } from './formulation.ts';
import { type Choice, type Layout, solutionOf, takenOf } from './layout.ts';
import type { SelectionProblem } from './problem.ts';

export interface Wanted {
  /** What one choice adds to what is sought, a whole number; its value when left out. */
  readonly worth?: (choice: Choice, place: number) => number;
  readonly sense?: 'most' | 'least';
  readonly rows?: readonly Row[];
  /** Not these sets. */
  readonly not?: readonly ChosenSet[];
  /** A set known before: the search begins with it. */
  readonly start?: ChosenSet | undefined;
  /** The act's own when left out. */
  readonly gap?: number;
  /** At most so many seconds of what is left to the act. */
  readonly seconds?: number;
  /** Each better set that keeps the rules, and news of the bound (in the last decimal of the values). */
  readonly onBetter?: (set: ChosenSet | undefined, progress: SolveProgress) => void;
}

export function programFor({ layout, program }: Formulation, wanted: Wanted): Program {
  const { worth, sense = 'most', rows = [], not = [] } = wanted;
  const columns = layout.choices.map((choice, place) => ({
    name: program.columns[place]?.name ?? choice.id,
    worth: worth ? worth(choice, place) : choice.value,
    most: 1,
  }));
  const cuts = not.map(set => cutOff(layout, solutionOf(layout, set.taken)));
  return { sense, columns, rows: [...program.rows, ...rows, ...cuts] };
}

/** Any set but this one: something of it is left, or something else taken. */
export function cutOff({ choices }: Layout, solution: readonly number[]): Row {
  const isIn = (place: number) => solution[place] === 1;
  const terms = choices.map((_, place) => [place, isIn(place) ? -1 : 1] as const);
  return { name: 'another set', terms, atLeast: 1 - choices.filter((_, place) => isIn(place)).length };
}

/** Worth at least so much, in the last decimal of the values. */
export function worthAtLeast({ choices }: Layout, least: number): Row {
  return { name: 'value', terms: termsOf(choices, choice => choice.value), atLeast: least };
}

/** In whole numbers: whether a solution keeps rows that a solver was given. */
export function keeps(rows: readonly Row[], solution: readonly number[]): boolean {
  return rows.every(({ terms, atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY }) => {
    const sum = terms.reduce((all, [place, factor]) => all + factor * (solution[place] ?? 0), 0);
    return sum >= atLeast && sum <= atMost;
  });
}

/** The set of a solution; undefined when it breaks a rule. */
export function goodSet(problem: SelectionProblem, layout: Layout, solution: readonly number[]): ChosenSet | undefined {
  const taken = takenOf(problem, layout, solution);
  return brokenRules(problem, taken).length === 0 ? measured(problem, taken) : undefined;
}

/** The value of a set in the last decimal of the problem's values. */
export const wholeValueOf = (set: ChosenSet, { decimals }: Layout): number => wholeValue(set.value, decimals);
