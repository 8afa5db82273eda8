/** What waits for somebody, as lists show it to a reader. */
import * as z from 'zod';
import { dutyRowSchema } from '#views/duties.ts';
import { benefitAnswers } from './benefits.ts';
import { instant, pageOf, receiptSchema } from './shared.ts';

export const dutyView = dutyRowSchema
  .extend({
    ownerNames: z.array(z.string()).meta({ description: 'What its owners are called, in the order of `owners`' }),
    standsIn: z.array(z.string()).optional().meta({
      description: 'Owners who are not with the office (any more), and roles that nobody holds: the PMO stands in for them',
    }),
    late: z.boolean(),
    nudge: z.boolean().meta({ description: 'Whether you may nudge its owners now' }),
  })
  .meta({ id: 'Duty' });
export type DutyView = z.output<typeof dutyView>;

/** Of a project: what waits for somebody in it, and since when it is where it is. */
export const projectWaits = {
  stageSince: instant.optional(),
  admittedAt: instant.optional(),
  waiting: z.array(dutyView).meta({ description: 'What waits for somebody, by when, and what comes next' }),
};

export const dutyAnswers = {
  'list-duties': pageOf(dutyView),
  'get-duties': pageOf(dutyView),
  'nudge-duty': receiptSchema,
  ...benefitAnswers,
} as const;
