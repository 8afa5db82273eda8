/**
 * People whom somebody else names for a project. Being named takes effect once that person, or the PMO, accepts: until then the person has no
 * interest in the project, and a name that was never accepted leaves none behind (P21). The first act in the role is an acceptance, too.
 */
import * as z from 'zod';
import type { Actor } from '../../history/commit.ts';
import { idsOf } from '../../office/one-person.ts';
import { hasRole, type OfficeState } from '../../office/state.ts';
import { type PersonId, personIdSchema } from '../../values/ids.ts';
import { knownOf } from '../../values/known.ts';
import type { Instant } from '../../values/time.ts';
import type { Proposal } from '../proposal.ts';
import type { Reminded } from '../reminders/reminded.ts';
import { type NamedRole, namedRoles } from './roles.ts';

export const namedRoleSchema = z.enum(namedRoles);

export const namingSchema = z.strictObject({ role: namedRoleSchema, person: personIdSchema });
export type Naming = z.output<typeof namingSchema>;

/** A name that its person has not taken up: it waits, was declined, or counts by the word of the PMO alone. */
export interface NamingOnFile extends Naming, Reminded {
  /** Who named the person, and when. */
  readonly by?: PersonId | undefined;
  readonly at?: Instant | undefined;
  /** The person has been asked and has not answered. */
  readonly waits?: true | undefined;
  readonly declined?: { readonly reason: string; readonly at: Instant } | undefined;
}

/** What has to be known of a project to say whose names count. */
export interface Named {
  readonly proposal: Proposal;
  readonly namings: readonly NamingOnFile[];
}

/** Everyone a proposal names, once in each role. */
export const namesIn = knownOf(({ sponsor, manager, customer, benefits }: Proposal): readonly Naming[] => {
  const owners = [...new Set(benefits.flatMap(({ owner }) => owner ?? []))];
  return [
    { role: 'sponsor', person: sponsor },
    ...(manager === undefined ? [] : [{ role: 'manager' as const, person: manager }]),
    ...(customer === undefined ? [] : [{ role: 'customer' as const, person: customer }]),
    ...owners.map(person => ({ role: 'benefit-owner' as const, person })),
  ];
});

interface Proposed {
  readonly proposal: Proposal;
  readonly before?: Proposal | undefined;
  readonly actor: Actor;
}

/** Those whom this proposal names anew, without who sends it: who names himself, under whichever id, has accepted. */
function newNames({ proposal, before, actor }: Proposed, office: OfficeState): Naming[] {
  const known = before ? namesIn(before) : [];
  const own = idsOf(office, actor.id);
  return namesIn(proposal).filter(name => !own.includes(name.person) && !known.some(entry => same(entry, name)));
}

/** What a proposal has on record about whom it names anew: the leads who have not acted yet, and everybody who is asked. */
export function namedBy(proposed: Proposed, office: OfficeState): { readonly named: Naming[]; readonly asked: Naming[] } {
  const names = newNames(proposed, office);
  return { named: names.filter(isLead), asked: acceptsFor(proposed, office) ? [] : names };
}

/** The word of the PMO counts for those whom it names, also by an import, unless it has a part in the project itself; a machine imports as the PMO would. */
function acceptsFor({ proposal: { sponsor, manager }, actor }: Proposed, office: OfficeState): boolean {
  if (actor.kind !== 'person') return true;
  return hasRole(office, actor.id, 'pmo') && actor.id !== sponsor && actor.id !== manager;
}

function isLead({ role }: Naming): boolean {
  return role === 'sponsor' || role === 'manager';
}

interface NewNames {
  readonly named?: readonly Naming[] | undefined;
  readonly asked?: readonly Naming[] | undefined;
  readonly by: PersonId;
  readonly at: Instant;
}

/** The names that are not taken up once a proposal has come in: those of before that it still has, and the new ones. */
export function namingsAfter(
  proposal: Proposal,
  namings: readonly NamingOnFile[],
  { named = [], asked = [], by, at }: NewNames,
): readonly NamingOnFile[] {
  return namesIn(proposal).flatMap((name): NamingOnFile[] => {
    const known = namings.find(entry => same(entry, name));
    if (asked.some(entry => same(entry, name))) return [{ ...name, by, at, waits: true }];
    if (known) return [known];
    return named.some(entry => same(entry, name)) ? [{ ...name, by, at }] : [];
  });
}

/** The sponsor and manager of a proposal who took the role up. */
export function leadsInEffect({ proposal, namings }: Named): readonly PersonId[] {
  return namesIn(proposal)
    .filter(name => isLead(name) && !namings.some(entry => same(entry, name)))
    .map(({ person }) => person);
}

/** The names that count now. */
function namesInEffect({ proposal, namings }: Named): readonly Naming[] {
  return namesIn(proposal).filter(name => {
    const entry = namings.find(one => same(one, name));
    return !entry?.waits && !entry?.declined;
  });
}

/** Who is what to a project by names that count. */
export function peopleInEffect(project: Named) {
  const names = namesInEffect(project);
  const holder = (role: NamedRole) => names.find(name => name.role === role)?.person;
  return {
    sponsor: holder('sponsor'),
    manager: holder('manager'),
    customer: holder('customer'),
    benefitOwners: names.filter(({ role }) => role === 'benefit-owner').map(({ person }) => person),
  };
}

export function namingOf({ namings }: Pick<Named, 'namings'>, name: Naming): NamingOnFile | undefined {
  return namings.find(entry => same(entry, name));
}

/** Names whose person was asked and has not answered, and those that were declined and have to be replaced. */
export function waitingNames({ namings }: Pick<Named, 'namings'>): readonly NamingOnFile[] {
  return namings.filter(({ waits }) => waits);
}

export function declinedNames({ namings }: Pick<Named, 'namings'>): readonly NamingOnFile[] {
  return namings.filter(({ declined }) => declined !== undefined);
}

export function hasDeclined(project: Pick<Named, 'namings'>, name: Naming): boolean {
  return declinedNames(project).some(entry => same(entry, name));
}

/** Whether a person is sponsor or manager and has not declined it; who has not answered may act, and accepts by it. */
export function leads({ proposal, namings }: Named, person: PersonId): boolean {
  return namesIn(proposal).some(name => isLead(name) && name.person === person && !namingOf({ namings }, name)?.declined);
}

/** The names without those that this person takes up by acting in these roles; what was declined is not taken up by the way. */
export function takenUp(
  namings: readonly NamingOnFile[],
  person: PersonId,
  roles: readonly NamedRole[],
): readonly NamingOnFile[] {
  if (roles.length === 0) return namings;
  return namings.filter(entry => entry.person !== person || entry.declined !== undefined || !roles.includes(entry.role));
}

export function same(left: Naming, right: Naming): boolean {
  return left.role === right.role && left.person === right.person;
}
