/**
 * Which rules a set breaks, counted in whole numbers from the problem alone: nothing of the program that a solver was given is used here, so that
 * a mistake there, or a rounding of the solver, is found before anybody believes the answer.
 */
import { own } from '../values/record.ts';
import { costOf, decimalsOf, fromWhole, wholeValue } from './amounts.ts';
import type { ChosenSet, RuleInWords } from './answers.ts';
import { groupsOf } from './faults.ts';
import type { Candidate, SelectionProblem, Taken } from './problem.ts';
import {
  type AmountRule,
  type CountRule,
  type LeastRule,
  type Measure,
  type NamedRule,
  type RequiresRule,
  rulesOf,
  type ShareOf,
} from './rules.ts';
import { inUnits, measureInWords, nameOf, percent, ruleInWords } from './words.ts';

export interface BrokenRule extends RuleInWords {
  /** By how much: minor units, tenths of a person, projects; 1 for the others. */
  readonly by: number;
}

interface Part extends Taken {
  readonly candidate: Candidate;
  readonly of: Pick<Candidate, 'value' | 'cost' | 'needs'>;
}

/** Empty when the set keeps every rule (or those that are given). Throws a RangeError for what the problem does not have: an unknown id, option or unit. */
export function brokenRules(problem: SelectionProblem, taken: readonly Taken[], rules = rulesOf(problem)): BrokenRule[] {
  const parts = partsOf(problem, taken);
  return rules.flatMap(rule => broken(problem, rule, parts));
}

/** Value, cost and use of a set, whether or not it keeps the rules. */
export function measured(problem: SelectionProblem, taken: readonly Taken[]): ChosenSet {
  const parts = partsOf(problem, taken);
  const decimals = decimalsOf(problem);
  const value = sum(parts, part => wholeValue(part.of.value, decimals) * part.units);
  const used = rulesOf(problem).flatMap(rule =>
    rule.kind === 'amount' || rule.kind === 'least' ? [[rule.name, usedBy(parts, rule.measure)] as const] : [],
  );
  return {
    chosen: parts.map(part => part.id),
    taken: parts.map(({ id, option, units }) => ({ id, ...(option !== undefined && { option }), units })),
    value: fromWhole(value, decimals),
    cost: usedBy(parts, { what: 'cost' }),
    used: Object.fromEntries(used),
  };
}

/** How much a set uses of what is measured, in minor units or tenths. */
export function usedOf(problem: SelectionProblem, taken: readonly Taken[], measure: Measure): number {
  return usedBy(partsOf(problem, taken), measure);
}

function partsOf(problem: SelectionProblem, taken: readonly Taken[]): Part[] {
  const byId = new Map(taken.map(entry => [entry.id, entry]));
  const parts = problem.candidates.flatMap(candidate => {
    const entry = byId.get(candidate.id);
    return entry ? [partOf(candidate, entry)] : [];
  });
  if (parts.length !== taken.length)
    throw new RangeError('the set names a candidate twice, or one that the problem does not have');
  return parts;
}

function partOf(candidate: Candidate, taken: Taken): Part {
  const of = candidate.options ? candidate.options.find(option => option.id === taken.option) : candidate;
  const hasUnits = Number.isInteger(taken.units) && taken.units >= 1 && taken.units <= candidate.max;
  if (!of || !hasUnits || (!candidate.options && taken.option !== undefined))
    throw new RangeError(
      `${taken.units} of ${taken.id}${taken.option === undefined ? '' : ` (${taken.option})`} cannot be taken`,
    );
  return { ...taken, candidate, of };
}

const sum = <T>(items: readonly T[], amount: (item: T) => number): number => items.reduce((all, item) => all + amount(item), 0);

function usedBy(parts: readonly Part[], measure: Measure): number {
  if (measure.what === 'cost') return sum(parts, part => costOf(part.of, measure.year) * part.units);
  return sum(parts, ({ of, units }) => (own(own(of.needs, measure.role) ?? {}, measure.period) ?? 0) * units);
}

function broken(problem: SelectionProblem, rule: NamedRule, parts: readonly Part[]): BrokenRule[] {
  const found = fault(problem, rule, parts);
  return found ? [{ rule: rule.name, ...found }] : [];
}

type Fault = { readonly by: number; readonly words: string } | undefined;

function fault(problem: SelectionProblem, rule: NamedRule, parts: readonly Part[]): Fault {
  if (rule.kind === 'amount') return overAmount(problem, rule, parts);
  if (rule.kind === 'least') return underAmount(problem, rule, parts);
  if (rule.kind === 'requires') return missing(problem, rule, parts);
  return rule.kind === 'share' ? offShare(problem, rule, parts) : offCount(problem, rule, parts);
}

function overAmount(problem: SelectionProblem, { measure, limit }: AmountRule, parts: readonly Part[]): Fault {
  const used = usedBy(parts, measure);
  if (used <= limit) return undefined;
  const [has, needs, more] = [limit, used, used - limit].map(amount => inUnits(problem, measure, amount));
  return { by: used - limit, words: `${measureInWords(measure)}: ${needs} used of ${has}, ${more} too much` };
}

function underAmount(problem: SelectionProblem, { measure, limit }: LeastRule, parts: readonly Part[]): Fault {
  const used = usedBy(parts, measure);
  if (used >= limit) return undefined;
  const [asked, needs, few] = [limit, used, limit - used].map(amount => inUnits(problem, measure, amount));
  return { by: limit - used, words: `${measureInWords(measure)}: ${needs} needed of at least ${asked}, ${few} too few` };
}

const isMeant = ({ id, option }: Part, reference: string): boolean =>
  reference === id || (option !== undefined && reference === `${id}/${option}`);

function missing(problem: SelectionProblem, rule: RequiresRule, parts: readonly Part[]): Fault {
  const units = (reference: string) => sum(parts, part => (isMeant(part, reference) ? part.units : 0));
  const [what, needs] = [units(rule.what), units(rule.needs)];
  if (what <= needs) return undefined;
  const name = nameOf(problem, rule.needs);
  const lack = needs === 0 ? `${name} is not taken` : `${what} units of the one and ${needs} of ${name} are taken`;
  return { by: what - needs, words: `${ruleInWords(problem, rule)}, and ${lack}` };
}

function offCount(problem: SelectionProblem, rule: CountRule, parts: readonly Part[]): Fault {
  const meant = new Set(rule.of);
  const taken = parts.filter(({ id, option }) => meant.has(id) || (option !== undefined && meant.has(`${id}/${option}`))).length;
  const [few, many] = [(rule.atLeast ?? 0) - taken, taken - (rule.atMost ?? taken)];
  if (few <= 0 && many <= 0) return undefined;
  const words = rule.kind === 'wish' ? `it is ${taken === 0 ? 'out' : 'in'}` : `${taken} ${taken === 1 ? 'is' : 'are'} taken`;
  return { by: Math.max(few, many), words: `${ruleInWords(problem, rule)}, and ${words}` };
}

/** In whole numbers of any size: a share of a large sum has no rounding in it. */
function offShare(problem: SelectionProblem, rule: ShareOf, parts: readonly Part[]): Fault {
  const decimals = decimalsOf(problem);
  const amount = (part: Part) =>
    ({ cost: costOf(part.of) * part.units, value: wholeValue(part.of.value, decimals) * part.units, count: 1 })[rule.of];
  const all = sum(parts, amount);
  const own = sum(
    parts.filter(part => groupsOf(part.candidate).some(([by, is]) => by === rule.by && is === rule.is)),
    amount,
  );
  const over = BigInt(own) * 10_000n - BigInt(Math.round(rule.share * 10_000)) * BigInt(all);
  if (rule.side === 'least' ? over >= 0n : over <= 0n) return undefined;
  return { by: 1, words: `${ruleInWords(problem, rule)}, and it has ${percent(all === 0 ? 0 : own / all)}` };
}
