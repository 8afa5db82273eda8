/**
 * What a little more of a budget or a role buys: the problem solved again with one unit more and with ten, and the least addition with which
 * anything better fits. (The price that the relaxed program puts on a limit says something else: one more unit usually buys nothing.)
 */
import { exponentOf } from '../values/currency.ts';
import type { Column, Row } from '../values/optimiser.ts';
import { type Act, type How, openAct } from './act.ts';
import { commonDivisor, fromWhole } from './amounts.ts';
import type { ChosenSet, NextStep } from './answers.ts';
import { usedOf } from './check.ts';
import { formulate, termsOf, useOf } from './formulation.ts';
import { type Layout, layoutOf, takenOf } from './layout.ts';
import { baseSet } from './near-optimal.ts';
import type { SelectionProblem } from './problem.ts';
import { type AmountRule, rulesOf } from './rules.ts';
import { firstOfEqual } from './ties.ts';
import { withLimit } from './vary.ts';
import { wholeValueOf, worthAtLeast } from './wanted.ts';
import { listInWords, measureInWords } from './words.ts';

export interface StepWish {
  /** Names of rules of money or of people that are widened together. */
  readonly rules: readonly string[];
  /** Minor units or tenths of a person; one whole currency unit, or one person, when left out. */
  readonly unit?: number;
  /** What the rules are together; their names in words when left out. */
  readonly words?: string;
}

/** Empty when the best set was not proven in time: the difference of two guesses says nothing. Each wish alone; every rule, every role in all periods, all years and all people together when no wish is given. */
export async function nextSteps(
  problem: SelectionProblem,
  how: How,
  wishes: readonly StepWish[] = usualWishes(problem),
): Promise<NextStep[]> {
  const act = openAct(how);
  act.at('The best set now', 0, wishes.length + 1);
  const base = await baseSet(act, problem);
  if (!base?.proven) return [];
  const best = base.set;
  const relaxed = await relaxedValue(act, problem);
  const steps: NextStep[] = [];
  for (const [index, wish] of wishes.entries()) {
    act.at('What a little more buys', index + 1, wishes.length + 1);
    steps.push(await stepOf({ act, problem, best, relaxed }, wish));
  }
  return steps;
}

interface Now {
  readonly act: Act;
  readonly problem: SelectionProblem;
  readonly best: ChosenSet;
  readonly relaxed: number | null;
}

async function stepOf(now: Now, wish: StepWish): Promise<NextStep> {
  const { act, problem, best, relaxed } = now;
  const rules = amountRules(problem, wish.rules);
  const unit = wish.unit ?? usualUnit(problem, rules);
  const next = await leastAddition(now, rules);
  const known = next && next.by > 0 ? next.by : undefined;
  const gain = async (units: number) => {
    if (next === null || (known !== undefined && units * unit < known)) return 0;
    const found = await act.find(widened(problem, rules, units * unit), { start: best, gap: 0 });
    return 'set' in found && found.status === 'proven' ? difference(problem, found.set, best) : null;
  };
  return {
    rules: rules.map(rule => rule.name),
    words: wish.words ?? listInWords(rules.map(rule => measureInWords(rule.measure))),
    value: best.value,
    ...{ oneMore: await gain(1), tenMore: await gain(10), unit },
    ...(next !== undefined && { next }),
    relaxedValue: relaxed,
  };
}

function amountRules(problem: SelectionProblem, names: readonly string[]): AmountRule[] {
  const all = rulesOf(problem).filter(rule => rule.kind === 'amount');
  return names.map(name => {
    const rule = all.find(entry => entry.name === name);
    if (!rule) throw new RangeError(`the problem has no limit ${name}; it has ${listInWords(all.map(entry => entry.name))}`);
    return rule;
  });
}

/** One person, or one whole unit of the currency. */
function usualUnit({ currency, decimals }: SelectionProblem, rules: readonly AmountRule[]): number {
  if (rules[0]?.measure.what === 'people') return 10;
  return 10 ** (currency === undefined ? decimals : exponentOf(currency));
}

function widened(problem: SelectionProblem, rules: readonly AmountRule[], by: number): SelectionProblem {
  return rules.reduce((wider, rule) => withLimit(wider, rule.name, rule.limit + by), problem);
}

/** Values are decimals: their difference is taken in the last one. */
function difference(problem: SelectionProblem, more: ChosenSet, less: ChosenSet): number {
  const layout = layoutOf(problem);
  return fromWhole(wholeValueOf(more, layout) - wholeValueOf(less, layout), layout.decimals);
}

/**
 * A further column, the addition, is as small as can be with a value above the best one. Null: no addition to these rules brings one. Undefined:
 * the act ended before.
 */
async function leastAddition({ act, problem, best }: Now, rules: readonly AmountRule[]): Promise<NextStep['next']> {
  const { layout, program } = formulate(problem);
  const columns: Column[] = [...program.columns.map(column => ({ ...column, worth: 0 })), { name: 'addition', worth: 1 }];
  const names = new Set(rules.map(rule => rule.name));
  const others = program.rows.filter(row => !names.has(row.name));
  const rows = [...others, ...widening(layout, rules), worthAtLeast(layout, wholeValueOf(best, layout) + 1)];
  const solved = await act.solve({ sense: 'least', columns, rows });
  if (solved.status === 'infeasible') return null;
  if (solved.status !== 'proven' || !('solution' in solved)) return undefined;
  const taken = takenOf(problem, layout, solved.solution);
  const by = Math.max(...rules.map(rule => usedOf(problem, taken, rule.measure) - rule.limit));
  const wider = widened(problem, rules, by);
  const found = await act.find(wider, { gap: 0 });
  if (!('set' in found) || found.status !== 'proven' || found.set.value <= best.value) return undefined;
  const { best: set } = await firstOfEqual(act, wider, found.set);
  return { by, value: set.value, chosen: set.chosen };
}

/** use - addition <= limit, in the largest unit in which every limit is missed by the same remainder. */
function widening({ choices }: Layout, rules: readonly AmountRule[]): Row[] {
  const [first] = rules;
  const uses = rules.flatMap(rule => choices.map(choice => useOf(choice, rule.measure)));
  const unit = commonDivisor([...uses, ...rules.map(rule => rule.limit - (first?.limit ?? 0))]);
  return rules.map(({ name, measure, limit }) => ({
    name,
    terms: [...termsOf(choices, choice => useOf(choice, measure) / unit), [choices.length, -1] as const],
    atMost: Math.floor(limit / unit),
  }));
}

async function relaxedValue(act: Act, problem: SelectionProblem): Promise<number | null> {
  const { layout, undivided } = formulate(problem);
  const solved = await act.solve(undivided, { relaxed: true });
  return 'value' in solved && solved.status === 'proven' ? solved.value / 10 ** layout.decimals : null;
}

/** Every rule of money or people alone, then those that belong together. */
function usualWishes(problem: SelectionProblem): StepWish[] {
  const amounts = rulesOf(problem).filter(rule => rule.kind === 'amount');
  const together = (words: string, group: readonly AmountRule[]): StepWish[] =>
    group.length > 1 ? [{ rules: group.map(rule => rule.name), words }] : [];
  const years = amounts.filter(rule => rule.measure.what === 'cost' && rule.measure.year !== undefined);
  const people = amounts.filter(rule => rule.measure.what === 'people');
  const roleOf = ({ measure }: AmountRule) => (measure.what === 'people' ? measure.role : '');
  const roles = [...Map.groupBy(people, roleOf)];
  return [
    ...amounts.map(rule => ({ rules: [rule.name] })),
    ...together('the budgets of all years', years),
    ...roles.flatMap(([role, rules]) => together(`${role} in all periods`, rules)),
    ...(roles.length > 1 ? together('all people', people) : []),
  ];
}
