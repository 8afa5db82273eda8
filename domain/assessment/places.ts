/** The place of a person in a panel that rates: what follows while the person can do nothing, and why a successor does not get it. */
import type { Place, Succession } from '../office/people/place.ts';
import type { AssessmentContext } from './context.ts';
import { faultInNewcomer, requireReplacement } from './panel/decide.ts';
import { type Assessment, hasAnswered } from './state.ts';

/** Ratings that were given stay with whoever gave them, so such a place is none. */
export function assessmentPlaces(
  state: Assessment,
  { person, successor }: Partial<Succession> & { readonly person: string },
  context: AssessmentContext,
): Place[] {
  if (state.status !== 'rating' || !state.assessors.includes(person) || hasAnswered(state, person)) return [];
  const fault =
    requireReplacement(state, context) ?? (successor === undefined ? undefined : faultInNewcomer(state, successor, context));
  return [
    {
      kind: 'assessor',
      of: state.id,
      name: state.title,
      about: state.callName,
      follows: 'Counts as stepped back: the others of the panel rate without this one.',
      ...(fault && { stays: fault.refusal.message }),
    },
  ];
}
