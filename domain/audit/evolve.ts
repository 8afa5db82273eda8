/** How each entry changes what must be known to add the next: a new hour counts anew, a new day begins anew. */
import type { Meta } from '../decision/decider.ts';
import type { AuditFact } from './facts.ts';
import { type AuditState, countedOf, countedUnder, noAudit } from './state.ts';
import { upcastAudit } from './upcast.ts';

export function evolveAudit(state: AuditState, stored: AuditFact, { at }: Meta): AuditState {
  const fact = upcastAudit(stored);
  const now = onDay(state, at);
  if (fact.type === 'entries-left-out') {
    const [all, own] = countedOf({ kind: fact.kind, who: fact.who ?? '' });
    return { ...now, leftOut: [...now.leftOut, fact.who === undefined ? all : own] };
  }
  const kind = fact.type === 'attempt-refused' ? 'refused' : 'read';
  const noted = { kind, who: fact.who, operation: fact.operation, code: 'code' in fact ? fact.code : undefined } as const;
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
