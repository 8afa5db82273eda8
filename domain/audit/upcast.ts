/** Facts of what is kept for auditors as earlier versions stored them: none differs so far. */
import { type StoredFact, upcast } from '../history/upcast.ts';
import type { AuditFact } from './facts.ts';

export function upcastAudit(fact: StoredFact): AuditFact {
  return upcast(fact, []) as AuditFact;
}
