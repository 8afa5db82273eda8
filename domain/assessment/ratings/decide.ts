/** An assessor rates everything at once; may rate anew until the ratings come to light, and while the panel talks. */

import { dimensionsOf } from '../../call/frozen-model.ts';
import type { Decision } from '../../decision/decider.ts';
import type { Refused } from '../../decision/refusals.ts';
import { refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import type { AssessmentContext } from '../context.ts';
import type { AssessmentFact } from '../facts.ts';
import { requireAssessmentStatus, requireAssessor } from '../permissions.ts';
import { followedByReveal } from '../revealing/reveal.ts';
import type { Assessment } from '../state.ts';
import type { AssessmentDecisions } from '../tables.ts';
import { faultInArithmetic } from './arithmetic.ts';
import type { AssessmentRatingCommands } from './commands.ts';
import { faultInRatings } from './rating.ts';

export const assessmentRatingDecisions: AssessmentDecisions<AssessmentRatingCommands> = { 'give-ratings': giveRatings };

/** Whether the actor may rate now: the day counts, not when the workflow came round to it. */
export function requireRating(state: Assessment, context: AssessmentContext): Refused {
  const no = requireAssessor(state, context) ?? requireAssessmentStatus(state, ['rating', 'talking'], 'Rating');
  if (no) return no;
  const until = state.talk?.until ?? state.due;
  if (context.now <= until) return undefined;
  return refuse('deadline-passed', 'The day of this assessment is past; its ratings come to light as they are.');
}

function giveRatings(
  state: Assessment,
  { ratings }: AssessmentRatingCommands['give-ratings'],
  context: AssessmentContext,
): Decision<AssessmentFact> {
  const assessor = context.actor.id;
  const no =
    requireRating(state, context) ??
    faultInRatings(ratings, dimensionsOf(state.model)) ??
    faultInArithmetic(ratings, state.model.scoring);
  if (no) return no;
  const before = state.ratings.find(entry => entry.assessor === assessor);
  if (before && digestOf(before.ratings) === digestOf(ratings)) return { facts: [] };
  const given = { type: 'ratings-given' as const, assessor, ratings: [...ratings] };
  return { facts: followedByReveal(state, [given], context) };
}
