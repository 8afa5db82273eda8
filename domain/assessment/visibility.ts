/**
 * Whose ratings are for whose eyes. While a panel rates, everybody sees who has answered, and nobody what: an assessor sees the own ratings alone,
 * and the PMO and auditors no more than others. Until the end, those with an interest in the project do not see the ratings that are talked about.
 */

import type { OfficeState } from '../office/state.ts';
import { interestsIn } from '../project/interest.ts';
import type { Project } from '../project/state.ts';
import type { Assessment, GivenRatings } from './state.ts';

interface Reader {
  readonly id: string;
  readonly project: Project;
  readonly office: OfficeState;
}

/** Whether the ratings of others are hidden from this person now. */
export function ratingsAreHidden(state: Assessment, { id, project, office }: Reader): boolean {
  if (state.status === 'ended') return false;
  return state.status === 'rating' || interestsIn(project, office)(id) !== undefined;
}

export function ratingsFor(state: Assessment, reader: Reader): readonly GivenRatings[] {
  return ratingsAreHidden(state, reader) ? state.ratings.filter(entry => entry.assessor === reader.id) : state.ratings;
}

/** Whether the stream of the assessment is for nobody's eyes yet: it holds the ratings as they were given. */
export function assessmentIsBlind(state: Assessment): boolean {
  return state.status !== 'ended';
}
