/**
 * Who may sign in: the people of the offices, and nobody else, so from the moment an administrator adds a person until the person is
 * removed. Name and address are those of the office that the person has belonged to longest: being named by a further office changes
 * neither, and so no administrator of that office can sign in as somebody of this one.
 */
import type { PersonId } from '../values/ids.ts';
import { own } from '../values/record.ts';
import type { Role } from '../values/roles.ts';
import type { Person } from './people.ts';
import type { OfficeState } from './state.ts';

/** By id; the roles are those of all the person's offices. */
export function whoMaySignIn(offices: readonly OfficeState[]): ReadonlyMap<PersonId, Person> {
  const found = new Map<PersonId, { person: Person; since: string; roles: Set<Role> }>();
  for (const office of offices)
    for (const person of office.people) {
      const since = own(office.memberSince, person.id) ?? '';
      const known = found.get(person.id);
      const roles = new Set([...(known?.roles ?? []), ...person.roles]);
      found.set(person.id, { ...(known && known.since <= since ? known : { person, since }), roles });
    }
  return new Map([...found].map(([id, { person, roles }]) => [id, { ...person, roles: [...roles] }]));
}

/** Those with a mail address, whatever the case of its letters. More than one means that the address says of nobody who it is. */
export function withAddress<P extends Pick<Person, 'email'>>(people: Iterable<P>, address: string): readonly P[] {
  const wanted = address.trim().toLowerCase();
  return [...people].filter(({ email }) => email.trim().toLowerCase() === wanted);
}
