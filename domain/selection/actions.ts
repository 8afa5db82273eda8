/** What this person may do in a selection now: the same checks that `decide` asks first, so what is offered and what is refused cannot differ. */
import type { Refused } from '../decision/refusals.ts';
import { requireMember } from '../office/membership.ts';
import { hasSteppedBack, mayStepBack, mayVoteOnFor } from './ballots/eligibility.ts';
import type { SelectionContext } from './context.ts';
import { mayStop } from './scenarios/decide.ts';
import { mayPlan, maySubmit, mayWithdrawSelection } from './scenarios/permissions.ts';
import type { Selection } from './state.ts';

export const selectionActions = [
  'add-scenario',
  'change-scenario',
  'remove-scenario',
  'stop-solving',
  'submit-scenario',
  'cast-selection-ballot',
  'recuse-from-selection',
  'withdraw-selection',
] as const;
export type SelectionAction = (typeof selectionActions)[number];

type Rule = (state: Selection, context: SelectionContext) => Refused;

const plans: Rule = (state, context) => mayPlan(state, context);
const not = { refusal: { code: 'wrong-status', message: '' } } as const;

const rules: { readonly [A in SelectionAction]: Rule } = {
  'add-scenario': plans,
  'change-scenario': (state, context) => (state.scenarios.length === 0 ? not : plans(state, context)),
  'remove-scenario': (state, context) => (state.scenarios.length === 0 ? not : plans(state, context)),
  'stop-solving': (state, context) =>
    state.scenarios.some(({ number, stopAsked }) => !stopAsked && mayStop(state, number, context) === undefined)
      ? undefined
      : not,
  'submit-scenario': (state, context) =>
    state.scenarios.some(({ status }) => status === 'solved') ? maySubmit(state, context) : not,
  'cast-selection-ballot': (state, context) => (mayVoteOnFor(state, context).length > 0 ? undefined : not),
  'recuse-from-selection': (state, context) =>
    mayStepBack(state, context) ?? (state.submission && hasSteppedBack(state.submission, context.actor.id) ? not : undefined),
  'withdraw-selection': mayWithdrawSelection,
};

export function selectionActionsFor(state: Selection, context: SelectionContext): readonly SelectionAction[] {
  if (requireMember(context.office, context)) return [];
  return selectionActions.filter(action => rules[action](state, context) === undefined);
}
