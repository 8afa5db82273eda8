/** How each entry changes what must be known to add the next: a new hour counts anew, a new day begins anew. */
import type { Meta } from '../decision/decider.ts';
import type { AuditFact } from './facts.ts';
import { type AuditState, countedOf, countedUnder, noAudit } from './state.ts';
import { upcastAudit } from './upcast.ts';

const kindOf = { 'attempt-refused': 'refused', 'reading-noted': 'read', 'sign-in-failed': 'sign-in' } as const;

export function evolveAudit(state: AuditState, stored: AuditFact, { at }: Meta): AuditState {
  const fact = upcastAudit(stored);
  const now = onDay(state, at);
  if (fact.type === 'entries-left-out') {
    const [all, own] = countedOf(fact);
    return { ...now, leftOut: [...now.leftOut, fact.who === undefined ? all : own] };
  }
  const noted = { ...fact, kind: kindOf[fact.type] };
  const entries = { ...now.entries };
  for (const name of countedOf(noted)) entries[name] = (entries[name] ?? 0) + 1;
  return { ...now, entries, counted: { ...now.counted, [countedUnder(noted)]: fact.count } };
}

/** The same on the day and in the hour of an instant. */
export function onDay(state: AuditState, at: string): AuditState {
  const [day, hour] = [at.slice(0, 10), at.slice(0, 13)];
  if (state.hour === hour) return state;
  return state.day === day ? { ...state, hour, counted: {} } : { ...noAudit, day, hour };
}
