/** The reporting cycle of an office on record: its rules, each period for which reports were asked, and that a period was closed. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import { takenFromSchema } from '../given-standards/given.ts';
import { periodSchema } from './periods.ts';
import { askedProjectsShape, askShape, reportingRuleSchema } from './rule.ts';

export const reportingFacts = {
  'reporting-set': {
    rules: z.array(reportingRuleSchema),
    reason: longText.optional(),
    taken: takenFromSchema.optional(),
  },
  'reporting-period-opened': { ...askShape, ...askedProjectsShape },
  'reporting-period-closed': { period: periodSchema, by: personIdSchema },
} satisfies FactShapes;
