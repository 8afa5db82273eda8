/** What is asked about the reporting cycle of an office. */
import * as z from 'zod';
import { changeReasonSchema, expectedVersionSchema } from '../versions.ts';
import type { Period } from './periods.ts';
import { reportingRuleSchema } from './rule.ts';

/** The body that sets the cycle; without rules nobody is asked. */
export const setReportingSchema = z.strictObject({
  rules: z.array(reportingRuleSchema).max(30),
  expectedVersion: expectedVersionSchema,
  reason: changeReasonSchema,
});

export interface ReportingCommands {
  'set-reporting': z.output<typeof setReportingSchema>;
  'close-reporting-period': { period: Period };
}
