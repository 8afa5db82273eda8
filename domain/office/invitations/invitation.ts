/** Being named in a further office: whoever belongs to another one already joins once that person accepts (P21). */
import type { PersonId } from '../../values/ids.ts';
import type { Instant } from '../../values/time.ts';
import type { Person } from '../people.ts';

export interface Invitation {
  /** As the administrator entered the person. */
  readonly person: Person;
  /** A person, or the service account of a directory. */
  readonly by: string;
  readonly at: Instant;
}

interface Named {
  readonly people: readonly Person[];
  /** Those of them who belong to another office. */
  readonly elsewhere?: readonly PersonId[] | undefined;
}

/** Those who have to accept first, and those who belong to the office with this change. */
export function thoseWhoAccept({ people, elsewhere = [] }: Named): { readonly asked: Person[]; readonly joining: Person[] } {
  return {
    asked: people.filter(({ id }) => elsewhere.includes(id)),
    joining: people.filter(({ id }) => !elsewhere.includes(id)),
  };
}

export function invitationOf({ invited }: { readonly invited: readonly Invitation[] }, person: PersonId): Invitation | undefined {
  return invited.find(entry => entry.person.id === person);
}
