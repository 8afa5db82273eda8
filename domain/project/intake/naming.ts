/**
 * People whom somebody else names sponsor or manager. They can act at once; only who has acted in the role counts as a former lead later, so
 * that nobody is barred from a board for good by being named in one revision and not in the next (P21).
 */

import * as z from 'zod';
import type { Actor } from '../../history/commit.ts';
import { type PersonId, personIdSchema } from '../../values/ids.ts';
import type { Proposal } from '../proposal.ts';

export const namingSchema = z.strictObject({ role: z.enum(['sponsor', 'manager']), person: personIdSchema });
export type Naming = z.output<typeof namingSchema>;

function leadsOf({ sponsor, manager }: Proposal): readonly Naming[] {
  return [
    { role: 'sponsor', person: sponsor },
    ...(manager === undefined ? [] : [{ role: 'manager' as const, person: manager }]),
  ];
}

/** Those whom this proposal names anew, without who sends it. */
export function newNamings(proposal: Proposal, before: Proposal | undefined, { id }: Actor): Naming[] {
  const known = before ? leadsOf(before) : [];
  return leadsOf(proposal).filter(lead => lead.person !== id && !known.some(entry => same(entry, lead)));
}

/** Who is named and has not acted yet, once a proposal with these new namings has come in. */
export function namingsAfter(proposal: Proposal, namings: readonly Naming[], named: readonly Naming[]): readonly Naming[] {
  return leadsOf(proposal).filter(lead => [...namings, ...named].some(entry => same(entry, lead)));
}

/** The sponsor and manager of a proposal who took the role up. */
export function leadsInEffect(proposal: Proposal, namings: readonly Naming[]): readonly PersonId[] {
  return leadsOf(proposal)
    .filter(lead => !namings.some(entry => same(entry, lead)))
    .map(lead => lead.person);
}

function same(left: Naming, right: Naming): boolean {
  return left.role === right.role && left.person === right.person;
}
