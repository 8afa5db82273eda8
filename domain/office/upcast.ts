/** Facts of offices as earlier versions stored them. */
import { fieldRenamed, type StoredFact, type Upcasts, upcast } from '../history/upcast.ts';
import type { OfficeFact } from './facts.ts';

const version2: Upcasts = {
  'gate-model-published': fieldRenamed('preferred', 'default'),
};

export function upcastOffice(fact: StoredFact): OfficeFact {
  return upcast(fact, [version2]) as OfficeFact;
}
