/** The people of an office as a table that can be taken away and read again (file.ts): for the portal and for the command line. */
import { type Role, roleNames, roles as roleOrder } from '../../values/roles.ts';
import type { Person } from '../people.ts';

export type Standing = 'active' | 'deactivated' | 'invited';

export const standingNames: Readonly<Record<Standing, string>> = {
  active: 'Active',
  deactivated: 'Deactivated',
  invited: 'Asked to join',
};

/** The roles as words, in the order in which the office lists them. */
export function rolesInWords(roles: readonly Role[]): string {
  return roleOrder
    .filter(role => roles.includes(role))
    .map(role => roleNames[role].replace(/^./, first => first.toUpperCase()))
    .join(', ');
}

interface Row extends Pick<Person, 'name' | 'email'> {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly standing: Standing;
}

/** A line of headings and one for each person; those who are asked to join are not among the people yet, and left out. */
export function peopleAsTable(rows: readonly Row[]): string[][] {
  const kept = rows.filter(({ standing }) => standing !== 'invited');
  return [
    ['Name', 'Mail', 'Roles', 'Sign-in id', 'Standing'],
    ...kept.map(({ name, email, roles, id, standing }) => [name, email, rolesInWords(roles), id, standingNames[standing]]),
  ];
}
