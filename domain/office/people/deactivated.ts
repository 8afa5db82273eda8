/**
 * People who are deactivated: they keep their place, name, address and roles in the office, and are none of its people as long as it lasts.
 * So every rule treats them like those who left (P25): they see nothing, do nothing, have no seat and get no mail, until somebody brings them back.
 */
import type { PersonId } from '../../values/ids.ts';
import type { Instant } from '../../values/time.ts';
import type { Person } from '../people.ts';

export interface Deactivated {
  /** As the person will be again when brought back. */
  readonly person: Person;
  readonly at: Instant;
  /** A person, or the service account of a directory. */
  readonly by: string;
  readonly reason: string;
}

interface WithDeactivated {
  readonly deactivated: readonly Deactivated[];
}

export function deactivatedIn({ deactivated }: WithDeactivated, id: PersonId): Deactivated | undefined {
  return deactivated.find(entry => entry.person.id === id);
}

/** Everybody who has a place in the office, deactivated or not: ids and addresses are taken by all of them. */
export function everybody({ people, deactivated }: WithDeactivated & { readonly people: readonly Person[] }): readonly Person[] {
  return [...people, ...deactivated.map(({ person }) => person)];
}

/** Why somebody who is none of the people is not there, in words that follow the person. */
export function whyGone(office: WithDeactivated, id: PersonId): string {
  return deactivatedIn(office, id) ? 'is deactivated in this office' : 'is no longer with this office';
}
