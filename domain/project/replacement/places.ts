/** Where a project names a person, after its closure as the owner of benefits that are reviewed, and which of these places a successor gets. */
import type { Place, PlaceKind, Succession } from '../../office/people/place.ts';
import { hasRole, nameOf, type OfficeState } from '../../office/state.ts';
import { roleNames } from '../../values/roles.ts';
import { nextReview } from '../benefits/with-benefits.ts';
import { interestsIn } from '../interest.ts';
import { namesIn } from '../namings/naming.ts';
import type { NamedRole } from '../namings/roles.ts';
import type { Proposal } from '../proposal.ts';
import type { Project } from '../state.ts';
import type { TakenPlace } from './facts.ts';

export interface ProjectPlace {
  readonly taken: TakenPlace;
  readonly about?: string | undefined;
  readonly stays?: string | undefined;
}

type Someone = Partial<Succession> & { readonly person: string };

/** Each place once; `stays` says why the successor does not get it. */
export function placesInProject(project: Project, office: OfficeState, someone: Someone): readonly ProjectPlace[] {
  const { person, successor } = someone;
  if (project.status === 'closed') return placesInReviews(project, person);
  const names = namesIn(project.proposal).filter(name => name.person === person);
  const open = project.conditions.filter(({ metAt }) => metAt === undefined);
  const named = names.map(
    ({ role }): ProjectPlace => ({
      taken: { as: role },
      ...(role === 'benefit-owner' && { about: benefitsOf(project.proposal, person) }),
      stays: successor === undefined ? undefined : nameStays(role, successor, office),
    }),
  );
  const owned = open.filter(condition => condition.person === person);
  const accepted = open.filter(({ acceptors, by }) => (acceptors ?? [by]).includes(person));
  return [
    ...named,
    ...owned.map(({ id, text }): ProjectPlace => ({ taken: { as: 'condition-owner', condition: id }, about: text })),
    ...accepted.map(
      ({ id, text }): ProjectPlace => ({
        taken: { as: 'condition-acceptor', condition: id },
        about: text,
        stays: successor === undefined ? undefined : acceptorStays(project, office, { person, successor }),
      }),
    ),
  ];
}

/** A project that is closed still asks the owners of its benefits, and nobody else. */
function placesInReviews({ benefitsOnFile = [] }: Project, person: string): readonly ProjectPlace[] {
  const owned = benefitsOnFile.filter(benefit => benefit.owner === person && nextReview(benefit) !== undefined);
  if (owned.length === 0) return [];
  return [{ taken: { as: 'benefit-owner' }, about: owned.map(({ name }) => name).join('; ') }];
}

function benefitsOf({ benefits }: Proposal, person: string): string {
  return benefits
    .filter(({ owner }) => owner === person)
    .map(({ name }) => name)
    .join('; ');
}

function nameStays(role: NamedRole, successor: string, office: OfficeState): string | undefined {
  if (role !== 'sponsor' && role !== 'manager') return undefined;
  if (hasRole(office, successor, role)) return undefined;
  return `${nameOf(office, successor)} does not have the role ${roleNames[role]}: give that person the role first.`;
}

function acceptorStays(project: Project, office: OfficeState, { person, successor }: Succession): string | undefined {
  const takes = namesIn(project.proposal).some(name => name.person === person);
  const why = interestsIn(project, office)(successor) ?? (takes ? 'takes a part in the project' : undefined);
  return why === undefined ? undefined : `${nameOf(office, successor)} ${why}, and so accepts none of its conditions.`;
}

const follows: Readonly<Record<TakenPlace['as'], string>> = {
  sponsor: 'Its manager, its authors and the PMO go on until another is named.',
  manager: 'Its sponsor, its authors and the PMO go on until another is named.',
  customer: 'Nobody accepts the result until another is named.',
  'benefit-owner': 'Nobody answers for it until another is named.',
  'condition-owner': 'The sponsor, the manager, the authors and the PMO can report it as met.',
  'condition-acceptor': 'The others who were named accept it, else the board that decides next, else the PMO.',
};

/** The places as they are listed for people. */
export function projectPlaces(project: Project, office: OfficeState, someone: Someone): Place[] {
  const { title } = project.proposal;
  const locked =
    someone.successor !== undefined && project.open ? 'Its board is deciding: do this again when the round is over.' : undefined;
  return placesInProject(project, office, someone).map(({ taken, about, stays = locked }) => ({
    kind: taken.as satisfies PlaceKind,
    of: project.id,
    name: title,
    ...(about !== undefined && { about }),
    follows: follows[taken.as],
    ...(stays !== undefined && { stays }),
  }));
}
