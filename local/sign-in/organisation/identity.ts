/**
 * Who somebody is to Tollgate by what the organisation's provider says: the person whose mail address, or whose id, the chosen claim is. A mail
 * address counts only if the provider has verified it.
 */
import type { People, Person } from '../person.ts';

export type Found =
  | { readonly person: Person }
  /** Nobody to sign in; in words for whoever tried. */
  | { readonly problem: string };

interface Chosen {
  readonly claim: string;
  /** Whether every address of the provider counts as verified. */
  readonly addressesVerified: boolean;
}

export async function whoIsIt(
  claims: Readonly<Record<string, unknown>>,
  { claim, addressesVerified }: Chosen,
  people: People,
): Promise<Found> {
  const said = claims[claim];
  if (typeof said !== 'string' || said.trim() === '')
    return { problem: `Your organisation did not say who you are: its answer has no “${claim}”.` };
  if (!said.includes('@')) return one((await people.find(said)) ?? [], `as ${said}`, 'this id');
  if (!addressesVerified && claims.email_verified !== true)
    return { problem: `Your organisation knows you by the address ${said}, but has not verified it; it counts only when it is.` };
  return one(await people.withAddress(said), `by the address ${said}`, 'this address');
}

function one(found: Person | readonly Person[], known: string, by: string): Found {
  const [person, ...others] = [found].flat();
  if (person && others.length === 0) return { person };
  if (person)
    return { problem: `Your organisation knows you ${known}, and several people of Tollgate have ${by}. Only one of them may.` };
  return { problem: `Your organisation knows you ${known}. Nobody who may sign in to Tollgate has ${by}.` };
}
