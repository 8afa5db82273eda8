/** What of an office waits for somebody: changes that want a second person, delegations without consent, delegations that end, invitations, what the reporting cycle brings, and what the office above asks of its standards. */
import type { Duty } from '../../duties/duty.ts';
import { addDays, type Instant } from '../../values/time.ts';
import { changeKinds } from '../changes/change.ts';
import { othersWhoMayApprove } from '../changes/second-person.ts';
import type { DelegationOnFile } from '../delegations/delegation.ts';
import { standardDuties } from '../given-standards/asked.ts';
import { reportingDuties } from '../reporting/duties.ts';
import { hasRole, nameOf, type OfficeState } from '../state.ts';

export function officeDuties(office: OfficeState): readonly Duty[] {
  const ofDelegations = office.delegations.flatMap(entry => delegationDuties(entry, office));
  return [
    ...changeDuties(office),
    ...ofDelegations,
    ...invitationDuties(office),
    ...reportingDuties(office),
    ...standardDuties(office),
  ];
}

function changeDuties(office: OfficeState): readonly Duty[] {
  return office.waiting.map(({ id, change, by, at: since }) => ({
    key: `second-person:${id}`,
    kind: 'second-person',
    owners: othersWhoMayApprove(office, change, by),
    since,
    about: `${changeKinds[change.kind]}, asked for by ${nameOf(office, by)}`,
    path: '/admin/changes',
  }));
}

/** Whoever belongs to another office already joins only by the own word. */
function invitationDuties({ invited }: OfficeState): readonly Duty[] {
  return invited.map(({ person, at: since }) => ({
    key: `invitation:${person.id}`,
    kind: 'invitation',
    owners: [person.id],
    since,
    about: person.name,
    path: '/inbox',
  }));
}

/** A delegation waits for consent, or for its end; what is revoked or over waits for nothing. */
function delegationDuties(entry: DelegationOnFile, office: OfficeState): readonly Duty[] {
  const { id, from, to, starts, ends, proposed, revokedAt, over, proposedAt = starts } = entry;
  if (revokedAt !== undefined || over || !hasRole(office, from, 'gatekeeper')) return [];
  const about = `${nameOf(office, to)} for ${nameOf(office, from)}`;
  const last = {
    key: `delegation:${id}`,
    kind: 'delegation' as const,
    owners: [from, to],
    due: ends,
    about,
    path: '/delegations',
  };
  const ending: Duty = { ...last, since: starts, reckoned: [weekBefore(ends), ends] };
  if (!proposed) return [ending];
  return [
    {
      key: `consent:${id}`,
      kind: 'consent',
      owners: [from],
      since: proposedAt,
      due: earlier(ends, addDays(proposedAt, 7)),
      about,
      path: '/delegations',
    },
    { ...ending, owners: [from] },
  ];
}

function weekBefore(instant: Instant): Instant {
  return addDays(instant, -7);
}

function earlier(left: Instant, right: Instant): Instant {
  return left < right ? left : right;
}
