/** Two ids with one mail address are one person (P21). */
import { type Refused, refuse } from '../decision/refusals.ts';
import type { PersonId } from '../values/ids.ts';
import { knownOf } from '../values/known.ts';
import type { Person } from './people.ts';

const addressOf = ({ email }: Person) => email.trim().toLowerCase();

/** Refuses the second of two people with one address, at its place in the list. */
export function sharedMail(people: readonly Person[]): Refused {
  const first = new Map<string, PersonId>();
  for (const [index, person] of people.entries()) {
    const other = first.get(addressOf(person));
    if (other !== undefined)
      return refuse(
        'already-exists',
        `${other} has this mail address already; two ids with one address are one person.`,
        `people.${index}.email`,
      );
    first.set(addressOf(person), person.id);
  }
  return undefined;
}

/** All ids of a person: those with the same mail address, in the order of the people. One, unless an office is older than this rule. */
export function idsOf({ people }: { readonly people: readonly Person[] }, id: PersonId): readonly PersonId[] {
  return idsByPerson(people).get(id) ?? [id];
}

/** Asked dozens of times for each decision, mostly of the same people. */
const idsByPerson = knownOf((people: readonly Person[]): ReadonlyMap<PersonId, readonly PersonId[]> => {
  const byAddress = Map.groupBy(people, addressOf);
  const all = [...byAddress.values()].map(same => same.map(({ id }) => id));
  return new Map(all.flatMap(ids => ids.map(id => [id, ids] as const)));
});
