/** Who was invited accepts or declines; an administrator takes an invitation back (P21). */
import type { Context, Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { OfficeFact } from '../facts.ts';
import { sharedMail } from '../one-person.ts';
import { everybody } from '../people/deactivated.ts';
import type { Person } from '../people.ts';
import { requireAdmin } from '../permissions.ts';
import { type OfficeState, personIn } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import type { InvitationCommands } from './commands.ts';
import { invitationOf } from './invitation.ts';

export const invitationDecisions: OfficeDecisions<InvitationCommands> = {
  'answer-invitation': answer,
};

/** Invitations of an office that wait at the same time, at most. */
const mostInvited = 500;

function answer(state: OfficeState, command: InvitationCommands['answer-invitation'], context: Context): Decision<OfficeFact> {
  const { person, accepted, reason } = command;
  const { actor } = context;
  const no = requireAnswerer(state, command, context);
  if (no) return no;
  const entry = invitationOf(state, person);
  if (!entry)
    return accepted && personIn(state, person)
      ? { facts: [] }
      : refuse('not-found', `No invitation of ${person} waits here (any more).`, 'person');
  if (!accepted && reason === undefined) return refuse('reason-required', 'Say why: the administrator is told.', 'reason');
  const twice = accepted ? sharedMail([...everybody(state), entry.person]) : undefined;
  if (twice) return refuse(twice.refusal.code, twice.refusal.message);
  return { facts: [{ type: 'invitation-answered', person, by: actor.id, accepted, reason, invitedBy: entry.by }] };
}

function requireAnswerer(
  state: OfficeState,
  { person, accepted }: InvitationCommands['answer-invitation'],
  context: Context,
): Refused {
  if (context.actor.id === person) return undefined;
  if (accepted) return refuse('not-allowed', `Only ${person} accepts to belong to this office.`);
  return requireAdmin(state, context);
}

/** A fact for everybody who is asked anew; who is asked already in the same roles is not asked again. */
export function invitationsTo(state: OfficeState, asked: readonly Person[], { actor }: Context): Decision<OfficeFact> {
  const anew = asked.filter(person => JSON.stringify(invitationOf(state, person.id)?.person) !== JSON.stringify(person));
  if (state.invited.length + anew.length > mostInvited)
    return refuse('too-many', `${mostInvited} invitations wait already; take some back first.`, 'people');
  return { facts: anew.map(person => ({ type: 'person-invited', person, by: actor.id })) };
}
