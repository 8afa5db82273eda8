/** Who may act on a call: the PMO runs it, the people of a project bring their proposal into it. Workflows act as the system. */
import { type Refused, refuse } from '../decision/refusals.ts';
import { hasRole } from '../office/state.ts';
import { requireProjectTeam } from '../project/permissions.ts';
import type { Project } from '../project/state.ts';
import type { CallContext } from './context.ts';
import type { Call, CallStatus } from './state.ts';

/** Undefined for the PMO and administrators. */
export function requireCallKeeper({ office, actor }: CallContext): Refused {
  if (actor.kind === 'system' || hasRole(office, actor.id, 'pmo', 'admin')) return undefined;
  return refuse('not-allowed', 'Only the PMO or an administrator of this office opens, amends and ends its calls.');
}

/** Only the workflow of the call does this. */
export function requireSystem({ actor }: CallContext): Refused {
  return actor.kind === 'system' ? undefined : refuse('not-allowed', 'The call does this by itself when it is due.');
}

/** Undefined for the people of the project and the PMO. */
export function requireProposer(project: Project, context: CallContext): Refused {
  return requireProjectTeam(project, context);
}

export function requireCallStatus(state: Call, statuses: readonly CallStatus[], what: string): Refused {
  if (statuses.includes(state.status)) return undefined;
  return refuse('wrong-status', `${what} is possible while a call is ${statuses.join(' or ')}; this one is ${state.status}.`);
}
