/** What is kept of an office for its auditors: what was refused, what auditors read, sign-ins that failed, and that more was left out. */
import * as z from 'zod';
import { type AuditFact, auditKinds } from '#domain/audit/facts.ts';
import { failedSignInWords } from '#domain/audit/sign-in-words.ts';
import { instant } from './shared.ts';

export const auditEntrySchema = z
  .object({
    seq: z.int().meta({ description: 'Number of the entry in the history audit/OFFICE' }),
    at: instant,
    kind: z.enum(auditKinds),
    who: z.string().optional().meta({
      description:
        'Person or service account; of a sign-in, as whom it was tried; absent when nobody known was tried, and when entries of everybody were left out',
    }),
    operation: z
      .string()
      .optional()
      .meta({ description: 'Id of the operation; absent for sign-ins and for entries that were left out' }),
    subject: z.string().optional().meta({ description: 'Path of what it was about, the first of the hour' }),
    hour: z.string().optional().meta({ description: 'In UTC, such as 2026-11-26T09' }),
    count: z.int().optional().meta({ description: 'How often within the hour by then, at least' }),
    code: z.string().optional().meta({ description: 'Why it was refused, as errors name it' }),
    why: z.string().optional().meta({ description: 'In words' }),
    leftOut: z
      .int()
      .optional()
      .meta({ description: 'So many entries of the day were kept; more, until midnight UTC, were left out' }),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.output<typeof auditEntrySchema>;

export function auditEntryOf(fact: AuditFact, { at, seq }: Pick<AuditEntry, 'at' | 'seq'>): AuditEntry {
  if (fact.type === 'entries-left-out') {
    const { kind, who, most } = fact;
    return { seq, at, kind, ...(who !== undefined && { who }), leftOut: most };
  }
  const { type, ...noted } = fact;
  if (type === 'sign-in-failed') return { seq, at, kind: 'sign-in', ...noted, why: failedSignInWords[fact.code] };
  return { seq, at, kind: type === 'attempt-refused' ? 'refused' : 'read', ...noted };
}
