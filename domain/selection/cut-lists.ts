/**
 * What an office would have without an optimiser, to be shown beside the best set: the list by value, or by value for money, cut where the first project
 * does not fit, or going on past those that do not. What a cut list breaks (a least number, a share) is said with it.
 */

import { costOf } from './amounts.ts';
import type { ChosenSet } from './answers.ts';
import { type BrokenRule, brokenRules, measured } from './check.ts';
import { byName } from './layout.ts';
import type { Candidate, SelectionProblem, Taken } from './problem.ts';
import { type NamedRule, rulesOf } from './rules.ts';

export interface CutList {
  readonly by: 'value' | 'value-for-money';
  /** `stops`: at the first that does not fit. `skips`: what does not fit, and goes on. */
  readonly way: 'stops' | 'skips';
  readonly set: ChosenSet;
  readonly breaks: readonly BrokenRule[];
}

/** Four lists. Of options the one of the greatest value is meant; a candidate of several units is taken as often as it fits. */
export function cutLists(problem: SelectionProblem): CutList[] {
  const lists = [
    ['value', (part: Part) => part.value],
    ['value-for-money', ratioOf],
  ] as const;
  return lists.flatMap(([by, rank]) => {
    const order = problem.candidates
      .toSorted(byName)
      .map(partOf)
      .filter(part => part.value > 0)
      .toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
    return (['stops', 'skips'] as const).map(way => {
      const taken = cut(problem, order, way);
      return { by, way, set: measured(problem, taken), breaks: brokenRules(problem, taken) };
    });
  });
}

interface Part {
  readonly candidate: Candidate;
  readonly option?: string;
  readonly value: number;
  readonly cost: number;
}

function partOf(candidate: Candidate): Part {
  const [best] = (candidate.options ?? []).toSorted((a, b) => b.value - a.value);
  if (best) return { candidate, option: best.id, value: best.value, cost: costOf(best) };
  return { candidate, value: candidate.value, cost: costOf(candidate) };
}

const ratioOf = ({ value, cost }: Part): number => (cost === 0 ? Number.POSITIVE_INFINITY : value / cost);

function cut(problem: SelectionProblem, order: readonly Part[], way: CutList['way']): Taken[] {
  const fits = fitter(problem);
  const forced = new Set(problem.rules.forceIn.map(reference => reference.split('/')[0]));
  let taken = problem.candidates.flatMap(candidate => (forced.has(candidate.id) ? [takenWith(partOf(candidate), 1)] : []));
  for (const part of order) {
    const { id } = part.candidate;
    const others = taken.filter(entry => entry.id !== id);
    const most = fits(others, part);
    if (most > 0) taken = [...others, takenWith(part, most)];
    else if (!forced.has(id) && way === 'stops') break;
  }
  return taken;
}

/** How many units can be added to a set without breaking a rule, or breaking it further, that more projects cannot heal. */
function fitter(problem: SelectionProblem): (others: readonly Taken[], part: Part) => number {
  const rules = rulesOf(problem).filter(rule => !isMendable(rule));
  const general = rules.filter(rule => rule.kind === 'amount' || rule.kind === 'all');
  const special = rules.filter(rule => !general.includes(rule));
  const broken = (taken: readonly Taken[], among: readonly NamedRule[]) =>
    brokenRules(problem, taken, [...among]).reduce((sum, { by }) => sum + by, 0);
  return (others, part) => {
    const concerned = [...general, ...special.filter(rule => concerns(rule, part.candidate.id))];
    const before = broken(others, concerned);
    for (let units = part.candidate.max; units > 0; units--)
      if (broken([...others, takenWith(part, units)], concerned) <= before) return units;
    return 0;
  };
}

/** More projects can bring a share right, a least number, and a least need of people. */
const isMendable = (rule: NamedRule): boolean =>
  rule.kind === 'share' || rule.kind === 'least' || ('atLeast' in rule && rule.atLeast !== undefined);

/** Whether taking the candidate can break the rule. */
function concerns(rule: NamedRule, id: string): boolean {
  const isIt = (reference: string) => reference === id || reference.startsWith(`${id}/`);
  return rule.kind === 'requires' ? isIt(rule.what) : 'of' in rule && typeof rule.of !== 'string' && rule.of.some(isIt);
}

const takenWith = ({ candidate, option }: Part, units: number): Taken => ({
  id: candidate.id,
  ...(option !== undefined && { option }),
  units,
});
