/**
 * What is kept of an office for its auditors besides what was done: what was refused to whom, what auditors read, and sign-ins that failed. No body of a
 * request is kept, and of a sign-in neither the password nor a name that nobody has.
 * Stored for ever: fields are added, names change through upcast.ts only.
 */
import * as z from 'zod';
import { type FactIn, factUnion } from '../decision/tables.ts';
import { idSchema, longText } from '../values/text.ts';
import { storedInstantSchema } from '../values/time.ts';

/** Refused: somebody asked for what the person may not. Read: an auditor opened a page or a list, or took a file away. Sign-in: one failed. */
export const auditKinds = ['refused', 'read', 'sign-in'] as const;
export type AuditKind = (typeof auditKinds)[number];

export const failedSignIns = ['wrong-password', 'wrong-passkey', 'too-many-tries'] as const;
export type FailedSignIn = (typeof failedSignIns)[number];

const counted = {
  hour: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d$/)
    .meta({ description: 'In UTC' }),
  count: z
    .int()
    .min(1)
    .meta({ description: 'How often within the hour by then; told again each time that it has grown tenfold' }),
};

const noted = {
  who: z.string().min(1).max(200).meta({ description: 'Person, or service account' }),
  operation: idSchema.meta({ description: 'Id of the operation in the description of the API' }),
  subject: z.string().max(300).optional().meta({ description: 'Path of what it was about, the first of the hour' }),
  ...counted,
};

const facts = {
  'attempt-refused': {
    ...noted,
    code: idSchema.meta({ description: 'Why, as errors name it' }),
    why: longText.meta({ description: 'The words in which it was refused, the first of the hour' }),
  },
  'reading-noted': noted,
  'sign-in-failed': {
    who: z.string().min(1).max(200).optional().meta({
      description: 'As whom somebody tried to sign in; left out where nobody who may sign in has the address that was given',
    }),
    ...counted,
    code: z.enum(failedSignIns).meta({ description: 'Why; `too-many-tries`: not looked at, because too many had failed' }),
  },
  'entries-left-out': {
    kind: z.enum(auditKinds),
    who: z.string().max(200).optional().meta({ description: 'Whose; everybody’s when left out' }),
    most: z.int().meta({ description: 'Entries that were kept of the day before' }),
    from: storedInstantSchema.meta({ description: 'Until midnight (UTC) no more are kept' }),
  },
} as const;

export type AuditFact = FactIn<typeof facts>;
export const auditFactSchema = factUnion(facts);
