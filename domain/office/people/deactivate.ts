/** Who may deactivate whom and bring whom back: administrators others, so that none of them locks the office, and nobody brings himself back. */
import type { Context, Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import { officePreconditions } from '../actions.ts';
import type { OfficeContext } from '../context.ts';
import type { OfficeFact } from '../facts.ts';
import { idsOf, sharedMail } from '../one-person.ts';
import { type OfficeState, personIn } from '../state.ts';
import type { PeopleCommands } from './commands.ts';
import { deactivatedIn, everybody } from './deactivated.ts';

export function deactivate(
  state: OfficeState,
  { person: id, reason }: PeopleCommands['deactivate-person'],
  context: OfficeContext,
): Decision<OfficeFact> {
  const no = officePreconditions['set-people'](state, context);
  if (no) return no;
  if (deactivatedIn(state, id)) return { facts: [] };
  const person = personIn(state, id);
  if (!person) return refuse('not-found', `There is no ${id} among the people of this office.`, 'person');
  if (idsOf(state, context.actor.id).includes(id))
    return refuse('not-allowed', 'Nobody deactivates himself; another administrator does it.', 'person');
  const stays = state.people.some(other => other.id !== id && other.roles.includes('admin'));
  if (!stays)
    return refuse('not-allowed', `${id} is the last administrator: give another person the role admin first.`, 'person');
  return { facts: [{ type: 'person-deactivated', person: id, reason, roles: person.roles }] };
}

/** The roles are those of before. What took their place meanwhile stays: seats and names are given anew. */
export function reactivate(
  state: OfficeState,
  { person: id, reason }: PeopleCommands['reactivate-person'],
  context: Context,
): Decision<OfficeFact> {
  const no = officePreconditions['set-people'](state, context);
  if (no) return no;
  if (personIn(state, id)) return { facts: [] };
  const entry = deactivatedIn(state, id);
  if (!entry) return refuse('not-found', `There is no ${id} among the deactivated people of this office.`, 'person');
  if (idsOf({ people: everybody(state) }, context.actor.id).includes(id))
    return refuse('not-allowed', `${id} has your mail address and so is you; another administrator brings you back.`, 'person');
  const twice = sharedMail([...state.people, entry.person]);
  if (twice) return refuse(twice.refusal.code, twice.refusal.message, 'person');
  return { facts: [{ type: 'person-reactivated', person: id, reason }] };
}
