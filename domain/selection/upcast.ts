/** Facts of selections as earlier versions stored them: none differs so far. */
import { type StoredFact, upcast } from '../history/upcast.ts';
import type { SelectionFact } from './facts.ts';

export function upcastSelection(fact: StoredFact): SelectionFact {
  return upcast(fact, []) as SelectionFact;
}
