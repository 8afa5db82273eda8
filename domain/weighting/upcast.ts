/** Facts of questions of weights as earlier versions stored them: none differs so far. */
import { type StoredFact, upcast } from '../history/upcast.ts';
import type { WeightingFact } from './facts.ts';

export function upcastWeighting(fact: StoredFact): WeightingFact {
  return upcast(fact, []) as WeightingFact;
}
