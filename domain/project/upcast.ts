/** Facts of projects as earlier versions stored them. */
import { fieldRenamed, renamed, type StoredFact, type Upcasts, upcast } from '../history/upcast.ts';
import type { ProjectFact } from './facts.ts';

/** Version 1 named the ends of a project's round like the round's own facts, and a closure after a kill "early". */
const version2: Upcasts = {
  'gate-refused': renamed('round-refused'),
  'round-voided': renamed('gate-round-voided'),
  'round-lapsed': renamed('gate-round-lapsed'),
  'wait-began': renamed('wait-started'),
  'closure-reported': fieldRenamed('early', 'afterKill'),
};

export function upcastProject(fact: StoredFact): ProjectFact {
  return upcast(fact, [version2]) as ProjectFact;
}
