/** Facts of calls as earlier versions stored them: none has changed so far. */
import { type StoredFact, type Upcasts, upcast } from '../history/upcast.ts';
import type { CallFact } from './facts.ts';

const versions: readonly Upcasts[] = [];

export function upcastCall(fact: StoredFact): CallFact {
  return upcast(fact, versions) as CallFact;
}
