/** Who may lend a ballot to whom, for how long, with whose consent, and who may take it back (P7, P21). */
import type { Context, Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { addDays } from '../../values/time.ts';
import { requireDelegable } from '../actions.ts';
import type { OfficeFact } from '../facts.ts';
import { idsOf } from '../one-person.ts';
import { called, hasRole, mayBeDelegate, type OfficeState } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import type { DelegationCommands } from './commands.ts';
import type { Delegation, DelegationOnFile } from './delegation.ts';

export const delegationDecisions: OfficeDecisions<DelegationCommands> = {
  'grant-delegation': grant,
  'accept-delegation': (state, { delegation }, context) => accept(state, delegation, context),
  'revoke-delegation': (state, { delegation, reason }, context) => revoke(state, { id: delegation, reason }, context),
};

/** Delegations of one member that run or are to come, at most. */
const mostAtOnce = 20;

type Grant = DelegationCommands['grant-delegation'];

/**
 * A delegation is from one member to one person, for at most a year, one step deep. What somebody else enters waits for the member's consent,
 * unless an absence is put on record; nobody enters one to himself.
 */
function grant(state: OfficeState, command: Grant, context: Context): Decision<OfficeFact> {
  const { actor, now } = context;
  const from = command.from ?? actor.id;
  const no = requireDelegable(state, from, context) ?? faultInGrant(state, { ...command, from }, context);
  if (no) return no;
  const open = state.delegations.filter(entry => entry.from === from && entry.revokedAt === undefined && entry.ends > now);
  if (open.length >= mostAtOnce)
    return refuse(
      'too-many',
      `${called(state, from)} has ${mostAtOnce} delegations already; revoke one that is no longer needed.`,
      'from',
    );
  const { to, starts, ends, absence } = command;
  const entered = from === actor.id ? {} : { by: actor.id, ...(absence !== undefined && { absence }) };
  const delegation: Delegation = { id: `d${state.delegations.length + 1}`, from, to, starts, ends, ...entered };
  const counts = from === actor.id || absence !== undefined;
  return { facts: [{ type: counts ? 'delegation-granted' : 'delegation-proposed', delegation }] };
}

function faultInGrant(
  state: OfficeState,
  { from, to, starts, ends }: Grant & { from: string },
  { actor, now }: Context,
): Refused {
  if (!mayBeDelegate(state, to)) return refuse('unknown-reference', `${to} does not work in this office.`, 'to');
  if (idsOf(state, from).includes(to))
    return refuse('delegation-not-valid', 'A delegation to oneself says nothing; name another person.', 'to');
  if (idsOf(state, actor.id).includes(to))
    return refuse(
      'not-allowed',
      `Nobody gives himself another's ballot; ask ${called(state, from)} to delegate to you, or name another person.`,
      'to',
    );
  if (ends <= now || ends <= starts)
    return refuse('delegation-not-valid', 'A delegation must end after it begins, and in the future.', 'ends');
  if (ends > addDays(starts, 366))
    return refuse('delegation-not-valid', 'A delegation lasts a year at most; renew it instead.', 'ends');
  return undefined;
}

/** The member consents to what somebody else entered; from then on it counts. */
function accept(state: OfficeState, id: string, context: Context): Decision<OfficeFact> {
  const entry = delegationOf(state, id);
  if ('refusal' in entry) return entry;
  const { actor, now } = context;
  const no = requireGiver(entry, context) ?? requireDelegable(state, entry.from, context);
  if (no) return no;
  if (entry.revokedAt !== undefined || entry.ends <= now)
    return refuse('delegation-not-valid', 'This delegation is over; grant another one.', 'delegation');
  return { facts: entry.proposed ? [{ type: 'delegation-accepted', delegation: id, by: actor.id }] : [] };
}

/** Who gave it takes it back; the member says no to one that waits for consent in the same way. */
function revoke(
  state: OfficeState,
  { id, reason }: { readonly id: string; readonly reason?: string | undefined },
  context: Context,
): Decision<OfficeFact> {
  const entry = delegationOf(state, id);
  if ('refusal' in entry) return entry;
  const { actor, now } = context;
  if (entry.from !== actor.id && !hasRole(state, actor.id, 'pmo', 'admin'))
    return refuse('not-allowed', 'Only who gave it, the PMO or an administrator may revoke a delegation.');
  if (entry.revokedAt !== undefined) return { facts: [] };
  return { facts: [{ type: 'delegation-revoked', delegation: id, at: now, ...(reason !== undefined && { reason }) }] };
}

function delegationOf(state: OfficeState, id: string): DelegationOnFile | NonNullable<Refused> {
  return (
    state.delegations.find(delegation => delegation.id === id) ??
    refuse('not-found', `There is no delegation ${id}.`, 'delegation')
  );
}

function requireGiver({ from }: Delegation, { actor }: Context): Refused {
  return from === actor.id
    ? undefined
    : refuse('not-allowed', `Only ${from}, whose ballots these are, consents to this delegation.`);
}

/** Whose ballots this person may delegate now, and who may be named to cast them. */
export function delegationChoicesFor(state: OfficeState, context: Context) {
  const ids = state.people.map(person => person.id);
  return {
    youMayDelegateFor: ids.filter(id => requireDelegable(state, id, context) === undefined),
    delegates: ids.filter(id => mayBeDelegate(state, id)),
  };
}

/** What this person may do with a delegation now. */
export function delegationActionsFor(state: OfficeState, id: string, context: Context): readonly ('accept' | 'revoke')[] {
  const possible = (decision: Decision<OfficeFact>) => 'facts' in decision && decision.facts.length > 0;
  const over = (state.delegations.find(entry => entry.id === id)?.ends ?? '') <= context.now;
  return [
    ...(possible(accept(state, id, context)) ? (['accept'] as const) : []),
    ...(!over && possible(revoke(state, { id }, context)) ? (['revoke'] as const) : []),
  ];
}
