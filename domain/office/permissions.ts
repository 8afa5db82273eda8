/** Who may change what of an office. Operators of the deployment act as the system. */
import type { Context } from '../decision/decider.ts';
import { type Refused, refuse } from '../decision/refusals.ts';
import { hasRole, type OfficeState } from './state.ts';

/** Undefined for the PMO and administrators. */
export function requirePmo(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'pmo', 'admin')) return undefined;
  return refuse('not-allowed', 'Only the PMO or an administrator of this office may change its standards.');
}

/** Undefined for administrators. */
export function requireAdmin(state: OfficeState, { actor }: Context): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'admin')) return undefined;
  return refuse('not-allowed', 'Only an administrator of this office may change its people.');
}

/** Undefined for administrators. A service account never makes another. */
export function requireAccountKeeper(state: OfficeState, { actor }: Context): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'admin')) return undefined;
  return refuse('not-allowed', 'Only an administrator of this office keeps its service accounts.');
}

/** Undefined for administrators. */
export function requireSetUp(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'admin')) return undefined;
  return refuse('not-allowed', 'Only an administrator of this office sets it up.');
}

/** Undefined for those who decide on changes that wait for a second person, and for auditors, who see that it was done. */
export function requireChangesSeen(state: OfficeState, context: Pick<Context, 'actor'>): Refused {
  return hasRole(state, context.actor.id, 'auditor') ? undefined : requirePmo(state, context);
}

/** Undefined for those who may take the whole history of the office away, people's addresses in it. */
export function requireExport(state: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'pmo', 'admin', 'auditor')) return undefined;
  return refuse(
    'not-allowed',
    'Only administrators, the PMO and auditors export the history of an office: it holds the addresses of people. Read it page by page instead.',
  );
}
