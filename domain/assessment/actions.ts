/** Who may do what about an assessment: the same checks that `decide` asks first, so what is offered and what is refused cannot differ. */
import type { Refused } from '../decision/refusals.ts';
import { requireMember } from '../office/membership.ts';
import type { AssessmentContext } from './context.ts';
import { faultInNewcomer, openPlaces, requireRecusal, requireReplacement } from './panel/decide.ts';
import { requireRating } from './ratings/decide.ts';
import { requireEnding, requireTalk } from './revealing/decide.ts';
import { type Assessment, hasAnswered } from './state.ts';

export const assessmentActions = ['give-ratings', 'recuse', 'replace', 'talk', 'end'] as const;
export type AssessmentAction = (typeof assessmentActions)[number];

const rules: { readonly [A in AssessmentAction]: (state: Assessment, context: AssessmentContext) => Refused } = {
  'give-ratings': requireRating,
  recuse: requireRecusal,
  replace: requireReplacement,
  talk: requireTalk,
  end: requireEnding,
};

/** What this person may do now. */
export function assessmentActionsFor(state: Assessment, context: AssessmentContext): readonly AssessmentAction[] {
  if (context.actor.kind === 'service' || requireMember(context.office, context)) return [];
  return assessmentActions.filter(action => rules[action](state, context) === undefined);
}

/** The places that this person may give to others now, and who could take one; undefined for who may not. */
export function placesToGive(
  state: Assessment,
  context: AssessmentContext,
): { readonly places: readonly string[]; readonly replacements: readonly string[] } | undefined {
  if (requireReplacement(state, context)) return undefined;
  return {
    places: [...state.assessors.filter(assessor => !hasAnswered(state, assessor)), ...openPlaces(state)],
    replacements: context.office.people.map(({ id }) => id).filter(id => faultInNewcomer(state, id, context) === undefined),
  };
}
