/**
 * The rules of a problem, each with a name. A rule has one name everywhere: in the program, in the figures of an answer, in a conflict. Names:
 * `budget`, `budgets:YEAR`, `resources:ROLE:PERIOD`, `minResources:ROLE:PERIOD`, `atLeast`, `atMost`, `limits:NAME`, `requires:A>B`, `excludes:A|B`, `forceIn:A`,
 * `forceOut:A`, `minShare:FIELD=VALUE`, `maxShare:FIELD=VALUE` (`:cost` and the like behind it where it would stand twice).
 */
import type { SelectionProblem, ShareRule } from './problem.ts';

/** What a limit of money or people counts. */
export type Measure =
  | { readonly what: 'cost'; readonly year?: string }
  | { readonly what: 'people'; readonly role: string; readonly period: string };

/** No more of this than so much. */
export interface AmountRule {
  readonly kind: 'amount';
  readonly name: string;
  readonly measure: Measure;
  readonly limit: number;
}
/** At least so much of this. */
export interface LeastRule {
  readonly kind: 'least';
  readonly name: string;
  readonly measure: Measure & { readonly what: 'people' };
  readonly limit: number;
}
/** So many candidates of a group, or of all; `wish` is a group of one that was forced in or out. */
export interface CountRule {
  readonly kind: 'wish' | 'excludes' | 'group' | 'all';
  readonly name: string;
  readonly of: readonly string[];
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}
export interface RequiresRule {
  readonly kind: 'requires';
  readonly name: string;
  readonly what: string;
  readonly needs: string;
}
export interface ShareOf {
  readonly kind: 'share';
  readonly name: string;
  readonly by: string;
  readonly is: string;
  readonly of: ShareRule['of'];
  readonly side: 'least' | 'most';
  readonly share: number;
}
export type NamedRule = AmountRule | LeastRule | CountRule | RequiresRule | ShareOf;

/** All rules of a problem, each name once, in an order that does not depend on how they were written down. */
export function rulesOf(problem: SelectionProblem): NamedRule[] {
  const all = [
    ...amounts(problem),
    ...leasts(problem),
    ...wishes(problem),
    ...relations(problem),
    ...counts(problem),
    ...shares(problem),
  ];
  const byName = new Map(all.map(rule => [rule.name, rule]));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function amounts({ rules: { budget, budgets, people } }: SelectionProblem): AmountRule[] {
  const limits = [
    ...(budget === undefined ? [] : [['budget', budget] as const]),
    ...Object.entries(budgets).map(([year, limit]) => [`budgets:${year}`, limit] as const),
    ...Object.entries(people).flatMap(([role, periods]) =>
      Object.entries(periods).map(([period, limit]) => [`resources:${role}:${period}`, limit] as const),
    ),
  ];
  return limits.flatMap(([name, limit]) => {
    const measure = measureOf(name);
    return measure ? [{ kind: 'amount', name, measure, limit }] : [];
  });
}

function leasts({ rules: { peopleAtLeast = {} } }: SelectionProblem): LeastRule[] {
  return Object.entries(peopleAtLeast).flatMap(([role, periods]) =>
    Object.entries(periods).map(
      ([period, limit]): LeastRule => ({
        ...{ kind: 'least', name: `minResources:${role}:${period}`, limit },
        measure: { what: 'people', role, period },
      }),
    ),
  );
}

/** What the name of a rule of money or people counts; undefined for another rule. */
export function measureOf(name: string): Measure | undefined {
  if (name === 'budget') return { what: 'cost' };
  const [kind, first, second, ...rest] = name.split(':');
  if (kind === 'budgets' && first && second === undefined) return { what: 'cost', year: first };
  if (kind === 'resources' && first && second && rest.length === 0) return { what: 'people', role: first, period: second };
  return undefined;
}

function wishes({ rules: { forceIn, forceOut } }: SelectionProblem): CountRule[] {
  return [
    ...forceIn.map((id): CountRule => ({ kind: 'wish', name: `forceIn:${id}`, of: [id], atLeast: 1 })),
    ...forceOut.map((id): CountRule => ({ kind: 'wish', name: `forceOut:${id}`, of: [id], atMost: 0 })),
  ];
}

function relations({ rules: { requires, excludes } }: SelectionProblem): NamedRule[] {
  return [
    ...requires.map(([what, needs]): RequiresRule => ({ kind: 'requires', name: `requires:${what}>${needs}`, what, needs })),
    ...excludes.map((of): CountRule => ({ kind: 'excludes', name: `excludes:${of.join('|')}`, of, atMost: 1 })),
  ];
}

function counts({ candidates, rules: { atLeast, atMost, limits } }: SelectionProblem): CountRule[] {
  const of = candidates.map(candidate => candidate.id);
  return [
    ...(atLeast === undefined ? [] : [{ kind: 'all' as const, name: 'atLeast', of, atLeast }]),
    ...(atMost === undefined ? [] : [{ kind: 'all' as const, name: 'atMost', of, atMost }]),
    ...limits.map((limit): CountRule => ({ ...limit, kind: 'group', name: `limits:${limit.name}` })),
  ];
}

function shares({ rules }: SelectionProblem): ShareOf[] {
  const all = rules.shares.flatMap(({ by, is, of, atLeast, atMost }) => [
    ...(atLeast === undefined ? [] : [{ by, is, of, side: 'least' as const, share: atLeast }]),
    ...(atMost === undefined ? [] : [{ by, is, of, side: 'most' as const, share: atMost }]),
  ]);
  const short = ({ by, is, side }: (typeof all)[number]) => `${side === 'least' ? 'minShare' : 'maxShare'}:${by}=${is}`;
  return all.map(share => {
    const isAlone = all.filter(other => short(other) === short(share)).length === 1;
    return { kind: 'share', name: isAlone ? short(share) : `${short(share)}:${share.of}`, ...share };
  });
}
