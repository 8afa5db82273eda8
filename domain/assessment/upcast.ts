/** Facts of assessments as earlier versions stored them: none has changed so far. */
import { type StoredFact, type Upcasts, upcast } from '../history/upcast.ts';
import type { AssessmentFact } from './facts.ts';

const versions: readonly Upcasts[] = [];

export function upcastAssessment(fact: StoredFact): AssessmentFact {
  return upcast(fact, versions) as AssessmentFact;
}
