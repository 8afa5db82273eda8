/**
 * What it would take for rules that cannot hold together: a smallest group of them that would have to give way, and by how much; and those that would
 * be enough alone. Not advice which: some limits are soft and some are the law.
 */
import type { Column, Row } from '../values/optimiser.ts';
import { type Act, type How, openAct } from './act.ts';
import type { WhatItWouldTake } from './answers.ts';
import { type BrokenRule, brokenRules } from './check.ts';
import { conflictIn } from './conflict.ts';
import { formulate, useOf } from './formulation.ts';
import { layoutOf, takenOf } from './layout.ts';
import type { SelectionProblem } from './problem.ts';
import { type NamedRule, rulesOf } from './rules.ts';
import { withoutRules } from './vary.ts';
import type { Wanted } from './wanted.ts';

/** Undefined when the act ended before. Both lists are empty when the rules can hold together. */
export async function whatItWouldTake(problem: SelectionProblem, how: How): Promise<WhatItWouldTake | undefined> {
  const act = openAct(how);
  const together = await fewestBroken(act, problem);
  if (!together) return undefined;
  if (together.length === 0) return { together, alone: [] };
  const { rules } = await conflictIn(act, problem);
  const alone: BrokenRule[] = [];
  for (const { rule } of rules) {
    const enough = await ifItGaveWay(act, problem, rule);
    if (enough) alone.push(enough);
  }
  return { together, alone };
}

/** Each rule gets a slack that counts as broken when it is used; first as few as can be, then those by as little as can be. */
async function fewestBroken(act: Act, problem: SelectionProblem): Promise<BrokenRule[] | undefined> {
  const { layout, program } = formulate(problem);
  const names = new Set(rulesOf(problem).map(rule => rule.name));
  const columns: Column[] = program.columns.map(column => ({ ...column, worth: 0 }));
  const rows: Row[] = [];
  const slacks: number[] = [];
  for (const row of program.rows) {
    if (!names.has(row.name)) {
      rows.push(row);
      continue;
    }
    const [slack, used] = [columns.length, columns.length + 1];
    const most =
      row.terms.reduce((sum, [, factor]) => sum + Math.abs(factor), 0) + Math.abs(row.atLeast ?? 0) + Math.abs(row.atMost ?? 0);
    columns.push({ name: `slack of ${row.name}`, worth: 0, most }, { name: `${row.name} gives way`, worth: 1, most: 1 });
    rows.push(...loosened(row, slack), {
      name: `${row.name} gives way`,
      terms: [
        [slack, 1],
        [used, -most],
      ],
      atMost: 0,
    });
    slacks.push(slack);
  }
  const fewest = await act.solve({ sense: 'least', columns, rows });
  if (!('solution' in fewest)) return undefined;
  const few: Row = { name: 'so few', terms: slacks.map(slack => [slack + 1, 1] as const), atMost: fewest.value };
  const light = columns.map((column, place) => ({ ...column, worth: slacks.includes(place) ? weightOf(rows, place) : 0 }));
  const least = await act.solve({ sense: 'least', columns: light, rows: [...rows, few] });
  return brokenRules(problem, takenOf(problem, layout, 'solution' in least ? least.solution : fewest.solution));
}

/** Either side of a row may be missed by the slack. */
function loosened({ name, terms, atLeast, atMost }: Row, slack: number): Row[] {
  return [
    ...(atLeast === undefined ? [] : [{ name, terms: [...terms, [slack, 1] as const], atLeast }]),
    ...(atMost === undefined ? [] : [{ name, terms: [...terms, [slack, -1] as const], atMost }]),
  ];
}

/** A tenth of one limit weighs as much as a tenth of another. */
function weightOf(rows: readonly Row[], slack: number): number {
  const row = rows.find(({ terms }) => terms.at(-1)?.[0] === slack);
  return Math.max(1, Math.round(1_000_000 / Math.max(1, Math.abs(row?.atMost ?? row?.atLeast ?? 1))));
}

/** By how little this rule alone would have to give way; undefined when that is not enough, or not known in time. */
async function ifItGaveWay(act: Act, problem: SelectionProblem, name: string): Promise<BrokenRule | undefined> {
  const rule = rulesOf(problem).find(entry => entry.name === name);
  const found = rule && (await act.find(withoutRules(problem, new Set([name])), leastBroken(problem, rule)));
  return found && 'set' in found ? brokenRules(problem, found.set.taken)[0] : undefined;
}

function leastBroken(problem: SelectionProblem, rule: NamedRule): Wanted {
  if (rule.kind === 'amount') return { worth: choice => useOf(choice, rule.measure), sense: 'least' };
  if (rule.kind === 'least') return { worth: choice => useOf(choice, rule.measure), sense: 'most' };
  if (rule.kind === 'requires' || rule.kind === 'share') return { worth: () => 0 };
  const { places } = layoutOf(problem);
  const meant = new Set(rule.of.flatMap(reference => places.get(reference) ?? []));
  const worth: Wanted['worth'] = ({ unit }, place) => (meant.has(place) && unit === 1 ? 1 : 0);
  return { worth, sense: rule.atLeast === undefined ? 'least' : 'most' };
}
