/**
 * A problem as a whole-number program: a column for each choice, a row for each rule under the rule's name, and unnamed rows for what is so by
 * nature (one option of a project, the second unit after the first). All factors are whole; rows are divided by what divides all of them.
 * Source: the usual model of capital budgeting with logical conditions; every row is derived beside its function.
 */
import type { Column, Program, Row } from '../values/optimiser.ts';
import { commonDivisor, costOf } from './amounts.ts';
import { groupsOf } from './faults.ts';
import { type Choice, type Layout, layoutOf } from './layout.ts';
import type { SelectionProblem } from './problem.ts';
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

export interface Formulation {
  readonly layout: Layout;
  readonly program: Program;
  /** The same before its rows were divided: whole numbers fit it as well, fractions fit it more loosely. */
  readonly undivided: Program;
}

export function formulate(problem: SelectionProblem): Formulation {
  const layout = layoutOf(problem);
  const columns = layout.choices.map((choice): Column => ({ name: nameOfChoice(choice), worth: choice.value, most: 1 }));
  const rows = [...natural(layout), ...rulesOf(problem).map(rule => inOrder(rowOf(rule, layout)))];
  const undivided: Program = { sense: 'most', columns, rows };
  return { layout, program: { ...undivided, rows: rows.map(divided) }, undivided };
}

const nameOfChoice = ({ id, option, unit }: Choice): string =>
  `${id}${option === undefined ? '' : `/${option}`}${unit > 1 ? `#${unit}` : ''}`;

/** What nobody can wish away: at most one option of a candidate; a further unit only with the one before. */
function natural({ choices, places }: Layout): Row[] {
  const rows: Row[] = [];
  for (const [index, { id, option, unit }] of choices.entries()) {
    const own = places.get(id) ?? [];
    if (option !== undefined && own[0] === index)
      rows.push({ name: `options of ${id}`, terms: own.map(place => [place, 1]), atMost: 1 });
    if (unit > 1) rows.push({ name: `units of ${id}`, terms: [[index - 1, -1] as const, [index, 1] as const], atMost: 0 });
  }
  return rows;
}

/** In the order of the columns, so that a program does not depend on the order in which a rule names its projects. */
const inOrder = (row: Row): Row => ({ ...row, terms: row.terms.toSorted(([a], [b]) => a - b) });

function rowOf(rule: NamedRule, layout: Layout): Row {
  if (rule.kind === 'amount') return amountRow(rule, layout);
  if (rule.kind === 'least') return leastRow(rule, layout);
  if (rule.kind === 'requires') return requiresRow(rule, layout);
  return rule.kind === 'share' ? shareRow(rule, layout) : countRow(rule, layout);
}

/** How much a choice uses of what is measured. */
export function useOf({ part }: Choice, measure: Measure): number {
  if (measure.what === 'cost') return costOf(part, measure.year);
  const periods = Object.hasOwn(part.needs, measure.role) ? part.needs[measure.role] : undefined;
  return periods && Object.hasOwn(periods, measure.period) ? (periods[measure.period] ?? 0) : 0;
}

/** sum of use x choice <= limit. */
function amountRow({ name, measure, limit }: AmountRule, { choices }: Layout): Row {
  return { name, terms: termsOf(choices, choice => useOf(choice, measure)), atMost: limit };
}

/** sum of use x choice >= limit. */
function leastRow({ name, measure, limit }: LeastRule, { choices }: Layout): Row {
  return { name, terms: termsOf(choices, choice => useOf(choice, measure)), atLeast: limit };
}

export function termsOf(choices: readonly Choice[], factor: (choice: Choice) => number): (readonly [number, number])[] {
  return choices.flatMap((choice, place) => {
    const found = factor(choice);
    return found === 0 ? [] : [[place, found] as const];
  });
}

/** Candidates are counted, not units: the first unit stands for all. */
function countRow({ name, of, atLeast, atMost }: CountRule, { choices, places }: Layout): Row {
  const taken = of.flatMap(reference => places.get(reference) ?? []).filter(place => choices[place]?.unit === 1);
  return {
    name,
    terms: taken.map(place => [place, 1]),
    ...(atLeast !== undefined && { atLeast }),
    ...(atMost !== undefined && { atMost }),
  };
}

/** units of the one - units of the other <= 0: two that need each other are both taken, or neither. */
function requiresRow({ name, what, needs }: RequiresRule, { places }: Layout): Row {
  const units = (reference: string, factor: number) => (places.get(reference) ?? []).map(place => [place, factor] as const);
  return { name, terms: [...units(what, 1), ...units(needs, -1)], atMost: 0 };
}

/** sum of (is it of the group - share) x amount >= 0, or <= 0; the share as a fraction of ten thousand. */
function shareRow({ name, by, is, of, side, share }: ShareOf, { choices }: Layout): Row {
  const amounts = choices.map(choice => ({ cost: choice.cost, value: choice.value, count: choice.unit === 1 ? 1 : 0 })[of]);
  const divisor = commonDivisor(amounts);
  const parts = Math.round(share * 10_000);
  const whole = commonDivisor([parts, 10_000]);
  const [numerator, denominator] = [parts / whole, 10_000 / whole];
  const belongs = (choice: Choice) => groupsOf(choice.candidate).some(([field, value]) => field === by && value === is);
  const terms = choices.flatMap((choice, place) => {
    const factor = ((belongs(choice) ? denominator : 0) - numerator) * ((amounts[place] ?? 0) / divisor);
    return factor === 0 ? [] : [[place, factor] as const];
  });
  return side === 'least' ? { name, terms, atLeast: 0 } : { name, terms, atMost: 0 };
}

/** The same row in the smallest whole numbers: what is left over of a limit can buy nothing. */
export function divided(row: Row): Row {
  const divisor = commonDivisor(row.terms.map(([, factor]) => factor));
  if (divisor === 1) return row;
  const { atLeast, atMost } = row;
  return {
    name: row.name,
    terms: row.terms.map(([place, factor]) => [place, factor / divisor] as const),
    ...(atLeast !== undefined && { atLeast: Math.ceil(atLeast / divisor) }),
    ...(atMost !== undefined && { atMost: Math.floor(atMost / divisor) }),
  };
}
