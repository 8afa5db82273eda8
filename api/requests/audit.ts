/** What the operation for auditors takes. */
import * as z from 'zod';
import { auditKinds } from '#domain/audit/facts.ts';
import { idParams, pageQuery, plain } from './shared.ts';

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
} as const;
