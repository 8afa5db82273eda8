/** How far the closing of a project is. */
import * as z from 'zod';
import { closureReportSchema } from '#domain/project/closure/report.ts';
import { digest, instant } from './shared.ts';

export const closureView = z.object({
  number: z.int().meta({ description: 'Counts closure reports' }),
  report: closureReportSchema,
  afterKill: z.boolean().meta({ description: 'The project was killed before: nobody is asked again' }),
  early: z.boolean().meta({ deprecated: true, description: 'The name of `afterKill` in version 1' }),
  reminders: z.int(),
  askedAt: instant,
  accepted: z.boolean().optional(),
  word: z
    .object({ by: z.string(), at: instant, comment: z.string().optional() })
    .optional()
    .meta({ description: 'Who gave the customer’s word, and what was said' }),
  ...{ review: z.string().optional(), reviewed: z.boolean().optional() },
  returned: z.string().optional().meta({ description: 'Why the customer or the board sent it back' }),
  archive: z.object({ key: z.string(), sha256: digest }).optional(),
  closedAt: instant.optional(),
});
