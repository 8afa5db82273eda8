/**
 * Why rules cannot hold together: one smallest group of them, found by leaving out as many as can be left out while the rest still clashes
 * (deletion filter, in halves). Drop any one rule of the group and the others of the group can hold.
 */
import { type Act, type How, openAct } from './act.ts';
import type { Conflict } from './answers.ts';
import type { SelectionProblem } from './problem.ts';
import { rulesOf } from './rules.ts';
import { withoutRules } from './vary.ts';
import { listInWords, ruleInWords } from './words.ts';

/** Undefined when the rules can hold together, or when the act ended before that was known. */
export async function smallestConflict(problem: SelectionProblem, how: How): Promise<Conflict | undefined> {
  const act = openAct(how);
  return (await clashes(act, problem)) === true ? conflictIn(act, problem) : undefined;
}

/** For a problem that is known to have no answer. */
export async function conflictIn(act: Act, problem: SelectionProblem): Promise<Conflict> {
  const all = rulesOf(problem);
  const dropped = new Set<string>();
  let smallest = true;
  /** Tries to leave out all of these, then either half. */
  const thin = async (names: readonly string[]): Promise<void> => {
    if (names.length === 0) return;
    act.at('Looking for the rules that clash', dropped.size, all.length);
    const without = await clashes(act, withoutRules(problem, new Set([...dropped, ...names])));
    if (without === undefined) smallest = false;
    if (without === true) for (const name of names) dropped.add(name);
    if (without !== false || names.length === 1) return;
    const half = Math.ceil(names.length / 2);
    await thin(names.slice(0, half));
    await thin(names.slice(half));
  };
  await thin(all.map(rule => rule.name));
  const rules = all.filter(rule => !dropped.has(rule.name)).map(rule => ({ rule: rule.name, words: ruleInWords(problem, rule) }));
  return { rules, smallest, words: conflictInWords(rules.map(rule => rule.words)) };
}

/** Whether no set keeps the rules; undefined when the act ended before that was known. */
export async function clashes(act: Act, problem: SelectionProblem): Promise<boolean | undefined> {
  const { status } = await act.find(problem, { worth: () => 0 });
  return status === 'unknown' ? undefined : status === 'infeasible';
}

function conflictInWords(rules: readonly string[]): string {
  if (rules.length === 1) return `No set of projects keeps this rule: ${rules[0]}.`;
  return `These cannot all hold: ${listInWords(rules)}. Give one of them up, or change it.`;
}
