/** Only administrators change the people; none of them locks everybody out, and none gives himself a role. */
import type { Context, Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { officePreconditions } from '../actions.ts';
import { changedOrProposed } from '../changes/proposing.ts';
import type { OfficeContext } from '../context.ts';
import type { OfficeFact } from '../facts.ts';
import { invitationsTo } from '../invitations/decide.ts';
import { thoseWhoAccept } from '../invitations/invitation.ts';
import { sharedMail } from '../one-person.ts';
import type { Person } from '../people.ts';
import { wasErased } from '../personal-data/gone.ts';
import { repeated } from '../repeated.ts';
import type { OfficeState } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import { changedSince } from '../versions.ts';
import type { PeopleCommands } from './commands.ts';
import { deactivate, reactivate } from './deactivate.ts';
import { deactivatedIn } from './deactivated.ts';
import { removePerson, setPerson } from './one.ts';

export const peopleDecisions: OfficeDecisions<PeopleCommands> = {
  'set-people': setPeople,
  'set-person': setPerson(setPeople),
  'remove-person': removePerson(setPeople),
  'deactivate-person': deactivate,
  'reactivate-person': reactivate,
};

function setPeople(
  state: OfficeState,
  { people, expectedVersion, reason }: PeopleCommands['set-people'],
  context: OfficeContext,
): Decision<OfficeFact> {
  const no =
    officePreconditions['set-people'](state, context) ??
    repeated(people, 'people') ??
    sharedMail(people) ??
    faultInPeople(people, context) ??
    takenByDeactivated(state, people) ??
    takenByErased(state, people) ??
    changedSince(state, 'people', expectedVersion);
  return no ?? asked(state, { people, reason }, context);
}

/** Whoever belongs to another office is asked; everybody else belongs to this one from now on. */
function asked(
  state: OfficeState,
  { people, reason }: Pick<PeopleCommands['set-people'], 'people' | 'reason'>,
  context: OfficeContext,
): Decision<OfficeFact> {
  const { asked: invited, joining } = thoseWhoAccept({ people, elsewhere: context.elsewhere });
  const invitations = invitationsTo(state, invited, context);
  if ('refusal' in invitations) return invitations;
  const made = changedOrProposed(state, { kind: 'people', people: joining, reason }, context);
  return 'refusal' in made ? made : { facts: [...invitations.facts, ...made.facts] };
}

/** Somebody must be able to change the people again: the administrator who asks, or for the operator and a directory any. */
function faultInPeople(people: readonly Person[], { actor }: Context): Refused {
  const keeps = people.some(person => person.roles.includes('admin') && (actor.kind !== 'person' || person.id === actor.id));
  if (keeps) return undefined;
  return refuse(
    'not-allowed',
    'You would lock yourself out: keep the role admin for yourself and let your successor remove you.',
    'people',
  );
}

/** The id of somebody who was erased is the name under which the record tells of that person: it is nobody else's. */
function takenByErased(state: OfficeState, people: readonly Person[]): Refused {
  const taken = people.findIndex(({ id }) => wasErased(state, id));
  if (taken === -1) return undefined;
  return refuse(
    'already-exists',
    `${people[taken]?.id} was the id of a person who was erased; take another one, also for the same person.`,
    `people.${taken}.id`,
  );
}

/** Nobody comes back by the way, in a list that is older than the deactivation: that is an act of its own. */
function takenByDeactivated(state: OfficeState, people: readonly Person[]): Refused {
  const back = people.findIndex(({ id }) => deactivatedIn(state, id));
  if (back !== -1)
    return refuse(
      'wrong-status',
      `${people[back]?.id} is deactivated; bring that person back instead of adding the person again.`,
      `people.${back}.id`,
    );
  const away = state.deactivated.map(({ person }) => person);
  const twice = sharedMail([...away, ...people]);
  const at = Number(twice?.refusal.field?.split('.')[1]) - away.length;
  return twice && refuse(twice.refusal.code, `${twice.refusal.message} That person is deactivated.`, `people.${at}.email`);
}
