/** The rules of a scenario while they are typed: what fields hold, what is sent for it, and where a refusal belongs in the form. */
import type { SelectionView } from '#api/answers/selections.ts';
import { faultsIn } from '#domain/selection/faults.ts';
import type { SelectionRules } from '#domain/selection/problem.ts';
import { scenarioInputSchema } from '#domain/selection/scenarios/commands.ts';
import { fullRules, problemOf } from '#domain/selection/scenarios/problem-of.ts';
import { majorField, minorIn, type NumberField, numberIn } from '../../shared/forms/field-values.ts';
import type { FormErrors } from '../../shared/forms/form-errors.ts';
import { newKey } from '../../shared/forms/new-key.ts';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { t } from '../../shared/text.ts';
import { type KnownPeople, knownPeople, type PeopleRule, peopleIn, peopleRuleField } from './people-rules.ts';

export interface RulesDraft {
  readonly name: string;
  readonly seed: number;
  readonly budget: NumberField;
  readonly years: readonly { readonly key: string; readonly year: string; readonly amount: NumberField }[];
  readonly people: readonly KnownPeople[];
  /** Roles and quarters that were added here. */
  readonly morePeople: readonly PeopleRule[];
  readonly mustIn: readonly string[];
  readonly mustOut: readonly string[];
  readonly requires: readonly { readonly key: string; readonly what: string; readonly needs: string }[];
  readonly excludes: readonly { readonly key: string; readonly of: readonly string[] }[];
  readonly limits: readonly {
    readonly key: string;
    readonly name: string;
    readonly of: readonly string[];
    readonly atLeast: NumberField;
    readonly atMost: NumberField;
  }[];
  readonly shares: readonly ShareDraft[];
  readonly atLeast: NumberField;
  readonly atMost: NumberField;
}

/** What a part of the form gets. */
export interface FieldsProps {
  readonly selection: SelectionView;
  readonly form: SchemaForm<RulesDraft>;
}

export interface ShareDraft {
  readonly key: string;
  /** `department=Rail` or `goal=growth`. */
  readonly group: string;
  readonly of: 'cost' | 'value' | 'count';
  /** Per cent. */
  readonly atLeast: NumberField;
  readonly atMost: NumberField;
}

export const newRequires = () => ({ key: newKey(), what: '', needs: '' });
export const newExcludes = () => ({ key: newKey(), of: [] as string[] });
export const newLimit = () => ({
  key: newKey(),
  name: '',
  of: [] as string[],
  atLeast: '' as NumberField,
  atMost: '' as NumberField,
});
export const newShare = (): ShareDraft => ({ key: newKey(), group: '', of: 'cost', atLeast: '', atMost: '' });

interface Start {
  readonly name: string;
  readonly seed: number;
  readonly rules: SelectionRules;
}

const field = (value: number | undefined): NumberField => value ?? '';
const inPercent = (share: number | undefined): NumberField => (share === undefined ? '' : Number((share * 100).toFixed(2)));

export function draftOf(selection: SelectionView, of: Start | undefined): RulesDraft {
  const { currency, limits } = selection;
  const { name, seed, rules } = of ?? { name: '', seed: 1, rules: noRules(limits) };
  return {
    name,
    seed,
    budget: majorField(rules.budget, currency),
    years: yearsIn(selection, rules).map(year => ({ key: year, year, amount: majorField(rules.budgets[year], currency) })),
    people: knownPeople(selection, rules),
    morePeople: [],
    mustIn: rules.forceIn,
    mustOut: rules.forceOut,
    requires: rules.requires.map(([what, needs]) => ({ key: newKey(), what, needs })),
    excludes: rules.excludes.map(group => ({ key: newKey(), of: group })),
    limits: rules.limits.map(limit => ({
      ...limit,
      key: newKey(),
      atLeast: field(limit.atLeast),
      atMost: field(limit.atMost),
    })),
    shares: rules.shares.map(({ by, is, of: what, atLeast, atMost }) => ({
      key: newKey(),
      group: `${by}=${is}`,
      of: what,
      atLeast: inPercent(atLeast),
      atMost: inPercent(atMost),
    })),
    atLeast: field(rules.atLeast),
    atMost: field(rules.atMost),
  };
}

function noRules({ budget, budgets, people }: SelectionView['limits']): SelectionRules {
  const none = { forceIn: [], forceOut: [], requires: [], excludes: [], limits: [], shares: [] };
  return { ...none, ...(budget !== undefined && { budget }), budgets, people };
}

/** Years in which anything costs or is limited. */
function yearsIn({ candidates, limits }: SelectionView, rules: SelectionRules): string[] {
  const costs = candidates.flatMap(({ cost, options = [] }) => [cost, ...options.map(option => option.cost)]);
  return [...new Set([...costs, limits.budgets, rules.budgets].flatMap(Object.keys))].sort();
}

/** The scenario as the API takes it. */
export function bodyOf(draft: RulesDraft, currency: string) {
  const budget = minorIn(draft.budget, currency);
  const budgets = draft.years.flatMap(({ year, amount }) => {
    const minor = minorIn(amount, currency);
    return minor === undefined ? [] : [[year, minor] as const];
  });
  return {
    name: draft.name.trim(),
    seed: draft.seed,
    rules: {
      budget,
      budgets: Object.fromEntries(budgets),
      ...peopleIn([...draft.people, ...draft.morePeople]),
      forceIn: [...draft.mustIn],
      forceOut: [...draft.mustOut],
      requires: draft.requires.map(({ what, needs }) => [what, needs]),
      excludes: draft.excludes.map(({ of }) => [...of]),
      limits: draft.limits.map(({ name, of, atLeast, atMost }) => ({
        name: name.trim(),
        of: [...of],
        atLeast: numberIn(atLeast),
        atMost: numberIn(atMost),
      })),
      shares: draft.shares.map(shareIn),
      atLeast: numberIn(draft.atLeast),
      atMost: numberIn(draft.atMost),
    },
  };
}

function shareIn({ group, of, atLeast, atMost }: ShareDraft) {
  const at = group.indexOf('=');
  const part = (percent: NumberField) => {
    const value = numberIn(percent);
    return value === undefined ? undefined : Number((value / 100).toFixed(4));
  };
  return { by: group.slice(0, at), is: group.slice(at + 1), of, atLeast: part(atLeast), atMost: part(atMost) };
}

/** What the domain asks of rules beyond their shape, by the path in the body. */
export function faultsOf(selection: SelectionView, body: object): FormErrors {
  const parsed = scenarioInputSchema.safeParse(body);
  if (!parsed.success) return {};
  const faults = faultsIn(problemOf(selection, { rules: fullRules(parsed.data, selection) }));
  return Object.fromEntries(
    faults.map(({ field: path, fault, remedy }) => [path.replace(/\[(\d+)\]/g, '.$1'), `${fault}. ${remedy}`]),
  );
}

type Place = (at: string, rest: readonly string[], draft: RulesDraft) => string;

/** Where the rules of a kind stand in the form, when that is not at the same path. */
const places: Readonly<Record<string, Place>> = {
  budgets: (at, _, { years }) => `years.${years.findIndex(({ year }) => year === at)}.amount`,
  people: (at, rest, draft) => peopleRuleField('atMost', [at, ...rest], draft),
  peopleAtLeast: (at, rest, draft) => peopleRuleField('atLeast', [at, ...rest], draft),
  forceIn: () => 'mustIn',
  forceOut: () => 'mustOut',
  requires: (at, [part]) => (part === '1' ? t('requires.{at}.needs', { at }) : t('requires.{at}.what', { at })),
  excludes: at => `excludes.${at}.of`,
  shares: (at, [part]) => `shares.${at}.${shareField(part)}`,
  limits: (at, [part = 'atMost']) => `limits.${at}.${part}`,
};

/** Where what is wrong with the body stands in the form. */
export function fieldOf(path: string, draft: RulesDraft): string {
  const [first, list = '', at = '', ...rest] = path.split('.');
  if (first !== 'rules') return path;
  return places[list]?.(at, rest, draft) ?? [list, at, ...rest].filter(part => part !== '').join('.');
}

function shareField(part: string | undefined): string {
  if (part === 'by' || part === 'is') return 'group';
  return part ?? 'atMost';
}

/** Groups that a share can be asked of, as the candidates have them. */
export function groupOptions({ candidates }: SelectionView): { value: string; label: string }[] {
  const departments = candidates.flatMap(({ department }) => (department === undefined ? [] : [department]));
  const goals = candidates.flatMap(candidate => candidate.goals);
  const option = (by: string) => (is: string) => ({
    value: `${by}=${is}`,
    label: by === 'goal' ? t('Goal {is}', { is }) : t('Department {is}', { is }),
  });
  return [...[...new Set(departments)].sort().map(option('department')), ...[...new Set(goals)].sort().map(option('goal'))];
}

/** What a rule can name: each candidate, and each of its versions. */
export function namedOptions({ candidates }: SelectionView): { value: string; label: string }[] {
  return candidates.flatMap(({ project, title, options = [] }) => [
    { value: project, label: title },
    ...options.map(({ id, name }) => ({ value: `${project}/${id}`, label: `${title}: ${name ?? id}` })),
  ]);
}
