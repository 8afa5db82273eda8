/**
 * How a candidate may be done while it is typed: in several units, or in one of several versions (sizes, starts). What is sent for it, and where a
 * refusal belongs in the form.
 */
import type { ProjectView } from '#api/answers/projects.ts';
import { startingLater } from '#domain/selection/phases.ts';
import { majorField, minorIn, type NumberField, numberIn } from '../../shared/forms/field-values.ts';
import { newKey } from '../../shared/forms/new-key.ts';
import { t } from '../../shared/text.ts';

export interface PeopleDraft {
  readonly key: string;
  readonly role: string;
  readonly period: string;
  readonly people: NumberField;
}
export interface YearDraft {
  readonly key: string;
  readonly year: NumberField;
  readonly amount: NumberField;
}
export interface VersionDraft {
  readonly key: string;
  readonly name: string;
  readonly value: NumberField;
  readonly years: readonly YearDraft[];
  readonly people: readonly PeopleDraft[];
}
export interface WayDraft {
  readonly key: string;
  readonly project: string;
  readonly kind: 'units' | 'versions';
  readonly max: NumberField;
  readonly versions: readonly VersionDraft[];
}

export const newYear = (): YearDraft => ({ key: newKey(), year: '', amount: '' });
export const newPeople = (): PeopleDraft => ({ key: newKey(), role: '', period: '', people: '' });
export const newWay = (): WayDraft => ({ key: newKey(), project: '', kind: 'versions', max: 2, versions: [] });

/** A version as the proposal has it, without a name. */
export function versionAs(costs: ProjectView['proposal']['costs'], value: number | undefined, currency: string): VersionDraft {
  const byYear = new Map<number, number>();
  for (const { year, amount } of costs) byYear.set(year, (byYear.get(year) ?? 0) + amount);
  const years = [...byYear].sort(([a], [b]) => a - b);
  return {
    key: newKey(),
    name: '',
    value: value ?? '',
    years: years.map(([year, amount]) => ({ key: newKey(), year, amount: majorField(amount, currency) })),
    people: [],
  };
}

/** The same version with a later start; undefined while its years, quarters or amounts cannot be read. */
export function versionLater(version: VersionDraft, quarters: number, currency: string): VersionDraft | undefined {
  const { id: _, ...part } = optionOf(version, currency);
  const amounts = [part.cost, ...Object.values(part.needs)].flatMap(of => Object.values(of));
  const later = amounts.some(Number.isNaN) ? undefined : startingLater(part, quarters);
  if (!later) return undefined;
  return {
    key: newKey(),
    name: (quarters % 4 === 0
      ? t('{name} a year later', { name: version.name.trim() })
      : t('{name} a quarter later', { name: version.name.trim() })
    ).trim(),
    value: version.value,
    years: Object.entries(later.cost).map(([year, amount]) => ({ key: newKey(), year, amount: majorField(amount, currency) })),
    people: Object.entries(later.needs).flatMap(([role, periods]) =>
      Object.entries(periods).map(([period, tenths]) => ({ key: newKey(), role, period, people: tenths / 10 })),
    ),
  };
}

/** The way as the API takes it, beside the project. */
export function wayOf({ kind, max, versions }: WayDraft, currency: string) {
  return kind === 'units'
    ? { max: numberIn(max) ?? Number.NaN }
    : { options: versions.map(version => optionOf(version, currency)) };
}

function optionOf({ name, value, years, people }: VersionDraft, currency: string) {
  return {
    id: idOf(name),
    name: name.trim(),
    value: numberIn(value) ?? Number.NaN,
    cost: byYear(years, currency),
    needs: byRole(people),
  };
}

/** Rules name a version by its id, which therefore holds none of the signs of their names. */
const idOf = (name: string): string =>
  name
    .replace(/[:|>/]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
    .trim();

/** What is no year is sent as none, which every schema refuses. */
const yearOf = (year: NumberField): string => (/^\d{4}$/.test(String(year)) ? String(year) : '');

/** Amounts of one year are added up. */
export function byYear(years: readonly YearDraft[], currency: string): Record<string, number> {
  const all: Record<string, number> = {};
  for (const { year, amount } of years) all[yearOf(year)] = (all[yearOf(year)] ?? 0) + (minorIn(amount, currency) ?? Number.NaN);
  return all;
}

/** Tenths of a person by role and quarter; those of one role and quarter are added up. */
export function byRole(entries: readonly PeopleDraft[]): Record<string, Record<string, number>> {
  const all: Record<string, Record<string, number>> = {};
  for (const { role, period, people } of entries) {
    const of = all[role.trim()] ?? {};
    const tenths = Math.round((numberIn(people) ?? Number.NaN) * 10);
    all[role.trim()] = { ...of, [period.trim()]: (of[period.trim()] ?? 0) + tenths };
  }
  return all;
}

/** Where what is wrong with amounts by year stands among the rows. */
export function yearField(years: readonly YearDraft[], year = ''): string {
  const at = years.findIndex(row => yearOf(row.year) === year);
  return `${Math.max(0, at)}.${year === '' ? 'year' : 'amount'}`;
}

/** Where what is wrong with people by role and quarter stands among the rows. */
export function peopleField(rows: readonly PeopleDraft[], role = '', period?: string): string {
  const at = rows.findIndex(row => row.role.trim() === role && (period === undefined || row.period.trim() === period));
  const part = period === undefined ? 'role' : period === '' ? 'period' : 'people';
  return `${Math.max(0, at)}.${part}`;
}

/** Where what is wrong with a way stands below it: by the path below the candidate, `options.0.cost.2027`. */
export function wayField([part, index, what, ...below]: readonly string[], { versions }: WayDraft): string {
  if (part === 'max') return 'max';
  const version = versions[Number(index)];
  if (index === undefined || !version) return 'versions';
  const at = `versions.${index}`;
  if (what === 'cost') return `${at}.years.${yearField(version.years, below[0])}`;
  if (what === 'needs') return `${at}.people.${peopleField(version.people, below[0], below[1])}`;
  return `${at}.${what === 'value' ? 'value' : 'name'}`;
}
