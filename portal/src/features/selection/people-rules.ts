/** People by role and quarter while the rules of a scenario are typed: what all candidates need, and how many there are and must have work. */
import type { SelectionView } from '#api/answers/selections.ts';
import type { SelectionRules } from '#domain/selection/problem.ts';
import { own } from '#domain/values/record.ts';
import { type NumberField, numberIn } from '../../shared/forms/field-values.ts';
import { newKey } from '../../shared/forms/new-key.ts';

export interface PeopleRule {
  readonly key: string;
  readonly role: string;
  readonly period: string;
  readonly atLeast: NumberField;
  readonly atMost: NumberField;
}
/** A role and quarter that candidates need or that has been limited. */
export interface KnownPeople extends PeopleRule {
  /** Tenths of a person that all candidates together need at the most. */
  readonly needed: number;
}

type ByRole = Readonly<Record<string, Readonly<Record<string, number>>>>;

export const newPeopleRule = (): PeopleRule => ({ key: newKey(), role: '', period: '', atLeast: '', atMost: '' });

const inPeople = (tenths: number | undefined): NumberField => (tenths === undefined ? '' : tenths / 10);
const at = (of: ByRole, role: string, period: string) => own(own(of, role) ?? {}, period);

export function knownPeople(selection: SelectionView, { people, peopleAtLeast = {} }: SelectionRules): KnownPeople[] {
  const needed = neededBy(selection);
  return placesIn([needed, selection.limits.people, people, peopleAtLeast]).map(({ role, period }) => ({
    ...{ key: `${role}:${period}`, role, period },
    needed: at(needed, role, period) ?? 0,
    atLeast: inPeople(at(peopleAtLeast, role, period)),
    atMost: inPeople(at(people, role, period)),
  }));
}

/** Of each candidate all its units, or the version that needs most. */
function neededBy({ candidates }: SelectionView): ByRole {
  const all: Record<string, Record<string, number>> = {};
  for (const { needs, options, max = 1 } of candidates) {
    const parts = options?.map(option => option.needs) ?? [needs];
    for (const { role, period } of placesIn(parts)) {
      const most = Math.max(...parts.map(part => at(part, role, period) ?? 0)) * (options ? 1 : max);
      const periods = own(all, role) ?? {};
      all[role] = { ...periods, [period]: (own(periods, period) ?? 0) + most };
    }
  }
  return all;
}

function placesIn(all: readonly ByRole[]): { role: string; period: string }[] {
  const places = all.flatMap(of =>
    Object.entries(of).flatMap(([role, periods]) => Object.keys(periods).map(period => `${role}:${period}`)),
  );
  return [...new Set(places)].sort().map(place => {
    const [role = '', period = ''] = place.split(':');
    return { role, period };
  });
}

/** As the API takes it. Where a role and quarter stands twice both rules hold: the stricter is sent. */
export function peopleIn(rows: readonly PeopleRule[]): Pick<SelectionRules, 'people' | 'peopleAtLeast'> {
  const people: Record<string, Record<string, number>> = {};
  const least: Record<string, Record<string, number>> = {};
  for (const { role, period, atLeast, atMost } of rows) {
    put(people, { role, period, people: atMost, stricter: Math.min });
    put(least, { role, period, people: atLeast, stricter: Math.max });
  }
  return { people, ...(Object.keys(least).length > 0 && { peopleAtLeast: least }) };
}

interface Put {
  readonly role: string;
  readonly period: string;
  readonly people: NumberField;
  readonly stricter: (one: number, other: number) => number;
}

function put(all: Record<string, Record<string, number>>, { role, period, people, stricter }: Put): void {
  const count = numberIn(people);
  if (count === undefined) return;
  const tenths = Math.round(count * 10);
  const [name, on] = [role.trim(), period.trim()];
  const periods = own(all, name) ?? {};
  all[name] = { ...periods, [on]: stricter(own(periods, on) ?? tenths, tenths) };
}

interface Rows {
  readonly people: readonly KnownPeople[];
  readonly morePeople: readonly PeopleRule[];
}

/** Where what is wrong stands in the form: the row that was added last for this role and quarter, else the row of those that are known. */
export function peopleRuleField(side: 'atLeast' | 'atMost', [role = '', period]: readonly string[], rows: Rows): string {
  const isIt = (row: PeopleRule) => row.role.trim() === role && (period === undefined || row.period.trim() === period);
  const part = role === '' ? 'role' : period === '' || period === undefined ? 'period' : side;
  const added = rows.morePeople.findLastIndex(row => isIt(row) && (row[side] !== '' || part !== side));
  return added === -1 ? `people.${rows.people.findIndex(isIt)}.${part}` : `morePeople.${added}.${part}`;
}
