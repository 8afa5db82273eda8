/** Whom a project names who is no longer there for it: the PMO names another, in any status (P25). */
import { whyGone } from '../office/people/deactivated.ts';
import { type OfficeState, personIn } from '../office/state.ts';
import type { Role } from '../values/roles.ts';
import { nextReview } from './benefits/with-benefits.ts';
import { declinedNames } from './namings/naming.ts';
import type { Project } from './state.ts';

export interface MissingPerson {
  /** What the person is to the project. */
  readonly as: 'sponsor' | 'manager' | 'customer' | 'benefit owner';
  readonly person: string;
  readonly why: string;
}

/** Everyone whom a project names who has something to do for it, with what the person is to it and the role this takes, if it takes one. */
function named(project: Project): { as: MissingPerson['as']; person: string | undefined; role?: Role }[] {
  const { proposal, status, benefitsOnFile = [] } = project;
  if (status === 'closed') {
    const reviewed = benefitsOnFile.filter(benefit => nextReview(benefit) !== undefined);
    return reviewed.map(({ owner }) => ({ as: 'benefit owner' as const, person: owner }));
  }
  return [
    { as: 'sponsor', person: proposal.sponsor, role: 'sponsor' },
    { as: 'manager', person: proposal.manager, role: 'manager' },
    { as: 'customer', person: proposal.customer },
    ...proposal.benefits.map(({ owner }) => ({ as: 'benefit owner' as const, person: owner })),
  ];
}

export function missingPeople(project: Project, office: OfficeState): MissingPerson[] {
  const found = named(project).flatMap(({ as, person, role }) => {
    const why = person === undefined ? undefined : whyMissing(office, person, role);
    return person === undefined || why === undefined ? [] : [{ as, person, why }];
  });
  const all = [...found, ...(project.status === 'closed' ? [] : whoDeclined(project))];
  return all.filter((entry, index) => all.findIndex(one => one.as === entry.as && one.person === entry.person) === index);
}

const asNamed = { sponsor: 'sponsor', manager: 'manager', customer: 'customer', 'benefit-owner': 'benefit owner' } as const;

function whoDeclined(project: Project): MissingPerson[] {
  return declinedNames(project).map(({ role, person, declined }) => ({
    as: asNamed[role],
    person,
    why: `has declined: ${declined?.reason ?? ''}`,
  }));
}

/** The ids of everyone a project names, also in the conditions that are still to be met. */
export function peopleNamed(project: Project): string[] {
  const open = project.conditions.filter(({ metAt }) => metAt === undefined);
  const concerned = open.flatMap(({ person, acceptors, by }) => [person, ...(acceptors ?? [by])]);
  return [...new Set([...named(project).map(({ person }) => person), ...concerned].flatMap(person => person ?? []))];
}

function whyMissing(office: OfficeState, id: string, role: Role | undefined): string | undefined {
  const person = personIn(office, id);
  if (!person) return whyGone(office, id);
  return role === undefined || person.roles.includes(role) ? undefined : `no longer has the role ${role}`;
}
