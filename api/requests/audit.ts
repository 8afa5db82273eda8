/** What the operations for auditors take. */
import * as z from 'zod';
import { auditKinds } from '#domain/audit/facts.ts';
import { recordKinds } from '#domain/audit-report/record-kinds.ts';
import { words } from '#domain/scoring/words.ts';
import { idSchema } from '#domain/values/text.ts';
import { dateSchema } from '#domain/values/time.ts';
import { idParams, pageQuery, plain } from './shared.ts';

const recordQuery = pageQuery.extend({
  q: z
    .string()
    .max(200)
    .refine(text => words(text).length > 0, 'needs a word of two letters or more')
    .optional()
    .meta({ description: 'Words that words of the fact, or the name of a person in it, begin with; each must be there' }),
  kind: z
    .enum(recordKinds)
    .optional()
    .meta({ description: '`office`: what the office stores of itself; else facts of projects' }),
  person: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'Who did it, or whom it names: a person or service account' }),
  project: idSchema.optional().meta({ description: 'Only what is on record of this project' }),
  from: dateSchema.optional().meta({ description: 'First day, in UTC' }),
  to: dateSchema.optional().meta({ description: 'Last day, in UTC, with all of it' }),
});

export const auditRequests = {
  'get-audit': {
    ...plain,
    params: idParams,
    query: pageQuery.extend({
      kind: z.enum(auditKinds).default('refused').meta({
        description:
          '`refused`: what somebody may not; `read`: what auditors opened or took away; `sign-in`: sign-ins with accounts of one machine that failed. A page may have fewer rows than asked for',
      }),
    }),
  },
  'search-record': { ...plain, params: idParams, query: recordQuery },
} as const;
