/** Who may do what about a question of weights. Schedules act as the system. */
import { type Refused, refuse } from '../decision/refusals.ts';
import { hasRole } from '../office/state.ts';
import type { WeightingContext } from './context.ts';
import type { Weighting } from './state.ts';

/** Undefined for the PMO and administrators. */
export function requireAsker({ office, actor }: WeightingContext): Refused {
  if (actor.kind === 'system' || hasRole(office, actor.id, 'pmo', 'admin')) return undefined;
  return refuse('not-allowed', 'Only the PMO or an administrator of this office asks for weights and closes the question.');
}

/** Undefined for those who are asked. */
export function requireAsked({ asked }: Weighting, { actor }: WeightingContext): Refused {
  return asked.includes(actor.id)
    ? undefined
    : refuse('not-allowed', 'Only those who are asked answer this question of weights.');
}

export function requireOpen({ status }: Weighting): Refused {
  return status === 'open'
    ? undefined
    : refuse('wrong-status', 'This question of weights is closed, and its answers have come to light; ask another one.');
}
