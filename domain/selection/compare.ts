/** Two sets side by side, and what to expect of a chosen one: less than it promises. */
import { fromWhole } from './amounts.ts';
import type { ChosenSet } from './answers.ts';
import { layoutOf } from './layout.ts';
import type { SelectionProblem } from './problem.ts';
import { wholeValueOf } from './wanted.ts';
import { valueInWords } from './words.ts';

export interface SideBySide {
  readonly both: readonly string[];
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  /** In both with another option or another number of units. */
  readonly otherwise: readonly string[];
  /** The second minus the first. */
  readonly value: number;
  readonly cost: number;
  readonly used: Readonly<Record<string, number>>;
}

export function sideBySide(problem: SelectionProblem, first: ChosenSet, second: ChosenSet): SideBySide {
  const layout = layoutOf(problem);
  const [one, other] = [first, second].map(set => new Map(set.taken.map(entry => [entry.id, JSON.stringify(entry)])));
  const ids = (holds: (id: string) => boolean | undefined) => problem.candidates.map(({ id }) => id).filter(holds);
  const inBoth = ids(id => one?.has(id) && other?.has(id));
  const names = [...new Set([...Object.keys(first.used), ...Object.keys(second.used)])];
  return {
    both: inBoth,
    onlyFirst: ids(id => one?.has(id) && !other?.has(id)),
    onlySecond: ids(id => other?.has(id) && !one?.has(id)),
    otherwise: inBoth.filter(id => one?.get(id) !== other?.get(id)),
    value: fromWhole(wholeValueOf(second, layout) - wholeValueOf(first, layout), layout.decimals),
    cost: second.cost - first.cost,
    used: Object.fromEntries(names.map(name => [name, (second.used[name] ?? 0) - (first.used[name] ?? 0)])),
  };
}

export interface Expectation {
  readonly value: number;
  /** What to expect, when the reliability of the values is known. */
  readonly expected?: number;
  readonly words: string;
}

/**
 * Who takes those that look best takes those that were overrated, too (the optimiser's curse; Smith and Winkler 2006). With the reliability of the
 * values (0 to 1: how much of their spread is real) each is drawn toward the mean of all candidates before it is counted.
 */
export function expectationOf(problem: SelectionProblem, set: ChosenSet, reliability?: number): Expectation {
  const words = `Expect less than ${valueInWords(set.value)}: choosing what looks best overstates it.`;
  if (reliability === undefined) return { value: set.value, words };
  const mean = problem.candidates.reduce((sum, candidate) => sum + candidate.value, 0) / problem.candidates.length;
  const expected = set.taken.reduce((sum, { id, option, units }) => {
    const candidate = problem.candidates.find(entry => entry.id === id);
    const value = candidate?.options?.find(entry => entry.id === option)?.value ?? candidate?.value ?? 0;
    return sum + units * (mean + reliability * (value - mean));
  }, 0);
  const rounded = Number(expected.toFixed(layoutOf(problem).decimals + 1));
  return { value: set.value, expected: rounded, words: `${words} About ${valueInWords(rounded)} is likely.` };
}
