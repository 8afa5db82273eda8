/**
 * A directory has people added, changed, deactivated and brought back, by the rules that hold for administrators. It gives no role by which
 * somebody decides or administers, takes none away but with the person, and brings back only whom a directory deactivated (P21).
 */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { own } from '../../values/record.ts';
import type { Role } from '../../values/roles.ts';
import { serviceParts } from '../../values/service-id.ts';
import type { OfficeContext } from '../context.ts';
import { evolveOffice } from '../evolve.ts';
import type { OfficeFact } from '../facts.ts';
import { invitationOf } from '../invitations/invitation.ts';
import { deactivatedIn } from '../people/deactivated.ts';
import { peopleDecisions } from '../people/decide.ts';
import { directoryRoles, liveAccount, serviceMay } from '../service-accounts/account.ts';
import { type OfficeState, personIn } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import type { DirectoryCommands } from './commands.ts';
import { directoryScope, givenByPeople, isDirectoryRole } from './entry.ts';
import { directoryUsers, sameName } from './users.ts';

type Provision = DirectoryCommands['provision-person'];

export const directoryDecisions: OfficeDecisions<DirectoryCommands> = {
  'provision-person': (state, command, context) =>
    requireDirectory(state, context) ?? faultInEntry(state, command) ?? provision(state, command, context),
  'let-go-of-person': (state, { person }, context) => {
    const no = requireDirectory(state, context);
    if (no) return no;
    const user = directoryUsers(state).find(({ id }) => id === person);
    if (!user) return noUser(person);
    const set: OfficeFact = { type: 'directory-entry-set', person, entry: user.entry, by: context.actor.id };
    const ended = user.active ? endedFor(state, person, context) : { facts: [] };
    if ('refusal' in ended) return ended;
    const known = own(state.directory, person) ? [] : [set];
    return { facts: [...ended.facts, ...known, { type: 'directory-entry-removed', person, by: context.actor.id }] };
  },
};

function requireDirectory(state: OfficeState, context: OfficeContext): Refused {
  return serviceMay(state, context, directoryScope)
    ? undefined
    : refuse('not-allowed', 'Only a service account with the scope people speaks for a directory.');
}

function noUser(id: string) {
  return refuse('not-found', `There is no user ${id} here (any more).`, 'id');
}

function faultInEntry(state: OfficeState, { person, entry, anew }: Provision): Refused {
  const users = directoryUsers(state);
  const twin = users.find(({ id, entry: { userName } }) => (anew || id !== person) && sameName(userName, entry.userName));
  if (twin) return refuse('already-exists', `${entry.userName} is a user here already, with the id ${twin.id}.`, 'userName');
  return anew || users.some(({ id }) => id === person) ? undefined : noUser(person);
}

/** First who somebody is, then whether that person is active: a request may say both. */
function provision(state: OfficeState, command: Provision, context: OfficeContext): Decision<OfficeFact> {
  const { person: id, entry, active } = command;
  const by = context.actor.id;
  const steps: ((now: OfficeState) => Decision<OfficeFact>)[] = [
    now => (active && deactivatedIn(now, id) ? broughtBack(now, id, context) : { facts: [] }),
    now => (deactivatedIn(now, id) ? { facts: [] } : changed(now, command, context)),
    now => (active ? { facts: [] } : endedFor(now, id, context)),
    now =>
      JSON.stringify(own(now.directory, id)) === JSON.stringify(entry)
        ? { facts: [] }
        : { facts: [{ type: 'directory-entry-set', person: id, entry, by }] },
  ];
  return inTurn(state, steps, context);
}

/** Each step decides on what the ones before have made of the office; the first refusal is the answer. */
function inTurn(
  state: OfficeState,
  steps: readonly ((now: OfficeState) => Decision<OfficeFact>)[],
  { now: at, actor }: OfficeContext,
): Decision<OfficeFact> {
  let office = state;
  const facts: OfficeFact[] = [];
  for (const step of steps) {
    const decision = step(office);
    if ('refusal' in decision) return decision;
    facts.push(...decision.facts);
    office = decision.facts.reduce((before, fact) => evolveOffice(before, fact, { at, actor, seq: 0 }), office);
  }
  return { facts };
}

function changed(state: OfficeState, command: Provision, context: OfficeContext): Decision<OfficeFact> {
  const { person: id, entry, active } = command;
  const before = personIn(state, id) ?? invitationOf(state, id)?.person;
  // Nobody is added to be inactive: that entry alone is kept.
  if (!before && !active && !command.anew) return { facts: [] };
  const roles = rolesFor(before?.roles, command.roles, liveAccount(state, context.actor.id)?.role);
  if ('refusal' in roles) return roles;
  if (before && !sameName(before.email, entry.email) && givenByPeople(before.roles).length > 0)
    return refuse(
      'not-allowed',
      `${before.name} decides or administers in this office, and a mail address may lead to signing in: an administrator changes it.`,
      'emails',
    );
  const person = { id, name: entry.name, email: entry.email, roles: roles.roles };
  if (
    before &&
    JSON.stringify({ ...person, id }) === JSON.stringify({ id, name: before.name, email: before.email, roles: before.roles })
  )
    return { facts: [] };
  return peopleDecisions['set-person'](state, { type: 'set-person', person, reason: told(state, context) }, context);
}

/** Roles that people gave stay; those that the directory may give are as it says. */
function rolesFor(
  before: readonly Role[] | undefined,
  wanted: readonly string[] | undefined,
  standard: Role = 'customer',
): { readonly roles: Role[] } | NonNullable<Refused> {
  if (wanted === undefined) return { roles: [...(before ?? [standard])] };
  const kept = givenByPeople(before ?? []);
  const stranger = wanted.find(role => !isDirectoryRole(role) && !kept.some(has => has === role));
  if (stranger !== undefined)
    return refuse(
      'not-allowed',
      `A directory gives the roles ${directoryRoles.join(', ')}; ${stranger} is given by an administrator of the office.`,
      'roles',
    );
  const roles = [...kept, ...directoryRoles.filter(role => wanted.includes(role))];
  return { roles: roles.length > 0 ? roles : [standard] };
}

function broughtBack(state: OfficeState, id: string, context: OfficeContext): Decision<OfficeFact> {
  const entry = deactivatedIn(state, id);
  if (entry && serviceParts(entry.by) === undefined)
    return refuse(
      'not-allowed',
      `${entry.person.name} was deactivated by a person of the office, who alone brings ${entry.person.name} back.`,
      'active',
    );
  const command = { type: 'reactivate-person' as const, person: id, reason: told(state, context) };
  return peopleDecisions['reactivate-person'](state, command, context);
}

/** A person of the office is deactivated and keeps the place; of somebody who was only asked to join, the invitation is taken back. */
function endedFor(state: OfficeState, id: string, context: OfficeContext): Decision<OfficeFact> {
  const reason = told(state, context);
  if (personIn(state, id))
    return peopleDecisions['deactivate-person'](state, { type: 'deactivate-person', person: id, reason }, context);
  const invitation = invitationOf(state, id);
  if (!invitation) return { facts: [] };
  return {
    facts: [{ type: 'invitation-answered', person: id, by: context.actor.id, accepted: false, reason, invitedBy: invitation.by }],
  };
}

function told(state: OfficeState, { actor }: OfficeContext): string {
  return `The directory says so (service account ${liveAccount(state, actor.id)?.name ?? actor.id}).`;
}
