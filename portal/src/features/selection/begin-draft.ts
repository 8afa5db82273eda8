/** A selection that is about to begin: what its form holds, what is sent for it, and which projects can be candidates as far as a list shows. */
import type { ProjectRow } from '#api/answers/lists.ts';
import { minorIn, type NumberField, numberIn } from '../../shared/forms/field-values.ts';
import { newKey } from '../../shared/forms/new-key.ts';

interface PeopleDraft {
  readonly key: string;
  readonly role: string;
  readonly period: string;
  readonly people: NumberField;
}

export interface BeginDraft {
  readonly name: string;
  readonly chosen: readonly string[];
  readonly needs: readonly (PeopleDraft & { readonly project: string })[];
  readonly years: readonly { readonly key: string; readonly year: NumberField; readonly amount: NumberField }[];
  readonly people: readonly PeopleDraft[];
}

export const newDraft = (): BeginDraft => ({ name: '', chosen: [], needs: [], years: [], people: [] });
export const newYear = () => ({ key: newKey(), year: '' as NumberField, amount: '' as NumberField });
export const newPeople = (): PeopleDraft => ({ key: newKey(), role: '', period: '', people: '' });
export const newNeed = () => ({ ...newPeople(), project: '' });

interface Of {
  readonly office: string;
  readonly currency: string;
  readonly call: string | undefined;
}

/** The selection as the API takes it. Money and people of the call count where the form says nothing. */
export function bodyOf({ name, chosen, needs, years, people }: BeginDraft, { office, currency, call }: Of) {
  const candidates = chosen.map(project => {
    const own = needs.filter(need => need.project === project);
    return { project, ...(own.length > 0 && { needs: byRole(own) }) };
  });
  return {
    office,
    name: name.trim(),
    call,
    candidates,
    budgets:
      years.length === 0
        ? undefined
        : Object.fromEntries(years.map(({ year, amount }) => [String(year), minorIn(amount, currency) ?? Number.NaN])),
    people: people.length === 0 ? undefined : byRole(people),
  };
}

function byRole(entries: readonly PeopleDraft[]): Record<string, Record<string, number>> {
  const all: Record<string, Record<string, number>> = {};
  for (const { role, period, people } of entries) {
    const of = all[role.trim()] ?? {};
    const tenths = Math.round((numberIn(people) ?? Number.NaN) * 10);
    all[role.trim()] = { ...of, [period.trim()]: (of[period.trim()] ?? 0) + tenths };
  }
  return all;
}

/** Where what is wrong with the body stands in the form. */
export function beginField(path: string, draft: BeginDraft): string {
  const [list, first = '', second = '', third, fourth] = path.split('.');
  if (list === 'budgets') return `years.${draft.years.findIndex(({ year }) => String(year) === first)}.amount`;
  if (list === 'people') return `people.${placeIn(draft.people, first, second)}`;
  if (list === 'candidates' && second === 'needs') {
    const own = draft.needs.filter(({ project }) => project === draft.chosen[Number(first)]);
    const at = own.find(
      ({ role, period }) => role.trim() === (third ?? '') && (fourth === undefined || period.trim() === fourth),
    );
    return `needs.${at ? draft.needs.indexOf(at) : 0}.${fourth === undefined ? 'role' : 'people'}`;
  }
  return path;
}

function placeIn(entries: readonly PeopleDraft[], role: string, period: string): string {
  const at = entries.findIndex(entry => entry.role.trim() === role && (period === '' || entry.period.trim() === period));
  return `${at}.${period === '' ? 'role' : 'people'}`;
}

const choosable: readonly ProjectRow['status'][] = ['submitted', 'active', 'on-hold'];

/** Why a project cannot be a candidate, as far as the list shows it; the server says the rest. */
export function whyNot({ status, score, cost, withheld }: ProjectRow): string | undefined {
  if (!choosable.includes(status)) return `no, it is ${status}`;
  if (score === undefined) return 'no, it has no score yet';
  return withheld.includes('costs') || cost === undefined ? 'no, its cost was withheld or not given' : undefined;
}
