/** Who may do what about a call: the same checks that `decide` asks first, so what is offered and what is refused cannot differ. */
import { type Refused, refuse } from '../decision/refusals.ts';
import { requireMember } from '../office/membership.ts';
import { hasRole } from '../office/state.ts';
import type { Project } from '../project/state.ts';
import type { CallContext } from './context.ts';
import { requireCallKeeper, requireCallStatus } from './permissions.ts';
import { requireLeaving } from './proposals/decide.ts';
import type { Call } from './state.ts';

export const callActions = ['join', 'amend', 'close', 'end'] as const;
export type CallAction = (typeof callActions)[number];

const rules: { readonly [A in CallAction]: (state: Call, context: CallContext) => Refused } = {
  join: mayJoin,
  amend: (state, context) => requireCallKeeper(context) ?? requireCallStatus(state, ['open', 'closed', 'ranked'], 'Amending'),
  close: (state, context) => requireCallKeeper(context) ?? requireCallStatus(state, ['open'], 'Closing'),
  end: (state, context) =>
    requireCallKeeper(context) ?? requireCallStatus(state, ['open', 'closed', 'ranked', 'decided'], 'Ending'),
};

/** What this person may do now. */
export function callActionsFor(state: Call, context: CallContext): readonly CallAction[] {
  if (context.actor.kind === 'service' || requireMember(context.office, context)) return [];
  return callActions.filter(action => rules[action](state, context) === undefined);
}

/** Whoever may have a project here, with one of it; whose it is, is asked when it joins. A late one waits for the next call. */
function mayJoin(state: Call, { office, actor, now }: CallContext): Refused {
  if (!hasRole(office, actor.id, 'sponsor', 'manager', 'pmo'))
    return refuse('not-allowed', 'Sponsors, managers and the PMO bring proposals into a call.');
  if (now < state.opensAt) return refuse('wrong-status', 'This call has not opened yet.');
  return requireCallStatus(state, ['open', 'closed', 'ranked', 'decided'], 'Joining');
}

/** What somebody may do about one proposal of a call. */
export const proposalActions = ['leave'] as const;
export type ProposalAction = (typeof proposalActions)[number];

export function proposalActionsFor(state: Call, project: Project, context: CallContext): readonly ProposalAction[] {
  if (context.actor.kind === 'service' || requireMember(context.office, context)) return [];
  return requireLeaving(state, project, context) === undefined ? ['leave'] : [];
}
