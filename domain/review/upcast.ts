/** Facts of reviews as earlier versions stored them. */
import { renamed, type StoredFact, type Upcasts, upcast } from '../history/upcast.ts';
import type { ReviewFact } from './facts.ts';

const version2: Upcasts = {
  'wait-began': renamed('wait-started'),
};

export function upcastReview(fact: StoredFact): ReviewFact {
  return upcast(fact, [version2]) as ReviewFact;
}
