/**
 * What is kept of an office for its auditors besides what was done: what was refused to whom, and what auditors read. No body of a request is kept.
 * Stored for ever: fields are added, names change through upcast.ts only.
 */
import * as z from 'zod';
import { type FactIn, factUnion } from '../decision/tables.ts';
import { idSchema, longText } from '../values/text.ts';
import { storedInstantSchema } from '../values/time.ts';

/** Refused: somebody asked for what the person may not. Read: an auditor opened a page or a list, or took a file away. */
export const auditKinds = ['refused', 'read'] as const;
export type AuditKind = (typeof auditKinds)[number];

const noted = {
  who: z.string().min(1).max(200).meta({ description: 'Person, or service account' }),
  operation: idSchema.meta({ description: 'Id of the operation in the description of the API' }),
  subject: z.string().max(300).optional().meta({ description: 'Path of what it was about, the first of the hour' }),
  hour: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d$/)
    .meta({ description: 'In UTC' }),
  count: z
    .int()
    .min(1)
    .meta({ description: 'How often within the hour by then; told again each time that it has grown tenfold' }),
};

const facts = {
  'attempt-refused': {
    ...noted,
    code: idSchema.meta({ description: 'Why, as errors name it' }),
    why: longText.meta({ description: 'The words in which it was refused, the first of the hour' }),
  },
  'reading-noted': noted,
  'entries-left-out': {
    kind: z.enum(auditKinds),
    who: z.string().max(200).optional().meta({ description: 'Whose; everybody’s when left out' }),
    most: z.int().meta({ description: 'Entries that were kept of the day before' }),
    from: storedInstantSchema.meta({ description: 'Until midnight (UTC) no more are kept' }),
  },
} as const;

export type AuditFact = FactIn<typeof facts>;
export const auditFactSchema = factUnion(facts);
