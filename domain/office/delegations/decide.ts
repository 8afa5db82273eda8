/** Who may lend a ballot to whom, for how long, and who may take it back. */
import type { Context, Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import { addDays } from '../../values/time.ts';
import { requireDelegable } from '../actions.ts';
import type { OfficeFact } from '../facts.ts';
import { hasRole, mayBeDelegate, type OfficeState } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import type { DelegationCommands } from './commands.ts';

export const delegationDecisions: OfficeDecisions<DelegationCommands> = {
  'grant-delegation': grant,
  'revoke-delegation': (state, { delegation }, context) => revoke(state, delegation, context),
};

/** A delegation is from one member to one person, for at most a year, one step deep. */
function grant(state: OfficeState, command: DelegationCommands['grant-delegation'], context: Context): Decision<OfficeFact> {
  const { actor, now } = context;
  const from = command.from ?? actor.id;
  const no = requireDelegable(state, from, context);
  if (no) return no;
  if (!mayBeDelegate(state, command.to)) return refuse('unknown-reference', `${command.to} does not work in this office.`, 'to');
  if (command.to === from)
    return refuse('delegation-not-valid', 'A delegation to oneself says nothing; name another person.', 'to');
  const { starts, ends } = command;
  if (ends <= now || ends <= starts)
    return refuse('delegation-not-valid', 'A delegation must end after it begins, and in the future.', 'ends');
  if (ends > addDays(starts, 366))
    return refuse('delegation-not-valid', 'A delegation lasts a year at most; renew it instead.', 'ends');
  const id = `d${state.delegations.length + 1}`;
  return { facts: [{ type: 'delegation-granted', delegation: { id, from, to: command.to, starts, ends } }] };
}

function revoke(state: OfficeState, id: string, { actor, now }: Context): Decision<OfficeFact> {
  const entry = state.delegations.find(delegation => delegation.id === id);
  if (!entry) return refuse('not-found', `There is no delegation ${id}.`, 'delegation');
  if (entry.from !== actor.id && !hasRole(state, actor.id, 'pmo', 'admin'))
    return refuse('not-allowed', 'Only who gave it, or the PMO, may revoke a delegation.');
  return { facts: entry.revokedAt === undefined ? [{ type: 'delegation-revoked', delegation: id, at: now }] : [] };
}
