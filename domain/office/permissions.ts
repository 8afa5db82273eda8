/** Who may change what of an office. Operators of the deployment act as the system. */
import type { Context } from '../decision/decider.ts';
import { type Refused, refuse } from '../decision/refusals.ts';
import { hasRole, type OfficeState } from './state.ts';

/** Undefined for the PMO and administrators. */
export function requirePmo(state: OfficeState, { actor }: Context): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'pmo', 'admin')) return undefined;
  return refuse('not-allowed', 'Only the PMO or an administrator of this office may change its standards.');
}

/** Undefined for administrators. */
export function requireAdmin(state: OfficeState, { actor }: Context): Refused {
  if (actor.kind === 'system' || hasRole(state, actor.id, 'admin')) return undefined;
  return refuse('not-allowed', 'Only an administrator of this office may change its people.');
}
