/**
 * Who speaks for the board about its round: the chair; while the chair may not or is the one who asks, any other member who may decide.
 * So a question that only the board can answer never waits for somebody who cannot.
 */
import { type Refused, refuse } from '../decision/refusals.ts';
import { called, personIn } from '../office/state.ts';
import { interestsIn } from '../project/interest.ts';
import { hasRecused } from './ballots/eligibility.ts';
import type { ReviewContext } from './context.ts';
import type { Review } from './state.ts';

type Around = Pick<ReviewContext, 'office' | 'project'>;

/** The members who may still decide in this round. */
export function ableMembers(review: Review, { office, project }: Around): readonly string[] {
  const interestOf = interestsIn(project, office, review.gate);
  return review.roster.filter(
    member => !hasRecused(review, member) && personIn(office, member) !== undefined && interestOf(member) === undefined,
  );
}

/** Those who may speak for the board; `asker` is who asks it, and never answers the own question. */
export function chairing(review: Review, around: Around, asker?: string): readonly string[] {
  const able = ableMembers(review, around).filter(member => member !== asker);
  return able.includes(review.chair) ? [review.chair] : able;
}

export function requireChair(review: Review, context: ReviewContext, asker?: string): Refused {
  const speakers = chairing(review, context, asker);
  if (speakers.includes(context.actor.id)) return undefined;
  const who = speakers.includes(review.chair)
    ? `the chair of this round (${called(context.office, review.chair)})`
    : 'a member of this board who may decide';
  return refuse('not-allowed', `Only ${who} may do this.`);
}
