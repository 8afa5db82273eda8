/** The same problem with something else asked: another limit, without some rules, with wishes. The problem given is never changed. */
import type { SelectionProblem, SelectionRules } from './problem.ts';
import { measureOf, rulesOf } from './rules.ts';

const withRules = (problem: SelectionProblem, rules: Partial<SelectionRules>): SelectionProblem => ({
  ...problem,
  rules: { ...problem.rules, ...rules },
});

/** Another limit of money or people; the rule is added when the problem has none. Throws a RangeError for another kind of rule. */
export function withLimit(problem: SelectionProblem, name: string, limit: number): SelectionProblem {
  const measure = measureOf(name);
  if (!measure)
    throw new RangeError(`${name} is no limit of money or people, such as budget, budgets:2027 or resources:developer:Q1`);
  const { budgets, people } = problem.rules;
  if (measure.what === 'cost' && measure.year === undefined) return withRules(problem, { budget: limit });
  if (measure.what === 'cost') return withRules(problem, { budgets: { ...budgets, [measure.year ?? '']: limit } });
  const periods = Object.hasOwn(people, measure.role) ? people[measure.role] : {};
  return withRules(problem, { people: { ...people, [measure.role]: { ...periods, [measure.period]: limit } } });
}

export function withWishes(
  problem: SelectionProblem,
  { forceIn = [], forceOut = [] }: { readonly forceIn?: readonly string[]; readonly forceOut?: readonly string[] },
): SelectionProblem {
  const { rules } = problem;
  const joined = (before: readonly string[], more: readonly string[]) => [...new Set([...before, ...more])];
  return withRules(problem, { forceIn: joined(rules.forceIn, forceIn), forceOut: joined(rules.forceOut, forceOut) });
}

export const withoutWishes = (problem: SelectionProblem): SelectionProblem => withRules(problem, { forceIn: [], forceOut: [] });

/** Without the rules of these names. Names that the problem does not have are left alone. */
export function withoutRules(problem: SelectionProblem, names: ReadonlySet<string>): SelectionProblem {
  const kept = rulesOf(problem).filter(rule => !names.has(rule.name));
  const has = new Set(kept.map(rule => rule.name));
  const { rules } = problem;
  const byRole = (kind: string, roles: SelectionRules['people']) =>
    Object.fromEntries(
      Object.entries(roles).map(
        ([role, periods]) => [role, keptOf(periods, period => has.has(`${kind}:${role}:${period}`))] as const,
      ),
    );
  return withRules(problem, {
    budget: has.has('budget') ? rules.budget : undefined,
    budgets: keptOf(rules.budgets, year => has.has(`budgets:${year}`)),
    people: byRole('resources', rules.people),
    ...(rules.peopleAtLeast && { peopleAtLeast: byRole('minResources', rules.peopleAtLeast) }),
    forceIn: rules.forceIn.filter(id => has.has(`forceIn:${id}`)),
    forceOut: rules.forceOut.filter(id => has.has(`forceOut:${id}`)),
    requires: rules.requires.filter(([what, needs]) => has.has(`requires:${what}>${needs}`)),
    excludes: rules.excludes.filter(group => has.has(`excludes:${group.join('|')}`)),
    atLeast: has.has('atLeast') ? rules.atLeast : undefined,
    atMost: has.has('atMost') ? rules.atMost : undefined,
    limits: rules.limits.filter(limit => has.has(`limits:${limit.name}`)),
    shares: kept.flatMap(rule =>
      rule.kind === 'share'
        ? [{ by: rule.by, is: rule.is, of: rule.of, [rule.side === 'least' ? 'atLeast' : 'atMost']: rule.share }]
        : [],
    ),
  });
}

function keptOf(record: Readonly<Record<string, number>>, keep: (key: string) => boolean): Record<string, number> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keep(key)));
}
