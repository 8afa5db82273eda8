/** Who may do what about a question of weights: the same checks that `decide` asks first, so what is offered and what is refused cannot differ. */
import type { Refused } from '../decision/refusals.ts';
import { requireMember } from '../office/membership.ts';
import { requireTaking } from '../office/weights-taken/permissions.ts';
import { requireAnswering } from './answers/decide.ts';
import type { WeightingContext } from './context.ts';
import { requireClosing } from './ending/decide.ts';
import type { Weighting } from './state.ts';

export const weightingActions = ['answer', 'close', 'take-goals', 'take-scoring-model'] as const;
export type WeightingAction = (typeof weightingActions)[number];

const rules: { readonly [A in WeightingAction]: (state: Weighting, context: WeightingContext) => Refused } = {
  answer: requireAnswering,
  close: requireClosing,
  'take-goals': (state, context) => requireTaking(context.office, state, { ...context, as: 'goals' }),
  'take-scoring-model': (state, context) => requireTaking(context.office, state, { ...context, as: 'scoring-model' }),
};

/** What this person may do now. */
export function weightingActionsFor(state: Weighting, context: WeightingContext): readonly WeightingAction[] {
  if (context.actor.kind === 'service' || requireMember(context.office, context)) return [];
  return weightingActions.filter(action => rules[action](state, context) === undefined);
}
