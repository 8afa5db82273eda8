/** What operations on reports answer. */
import * as z from 'zod';
import { periodSchema } from '#domain/office/reporting/periods.ts';
import { reporters, reportingRuleSchema } from '#domain/office/reporting/rule.ts';
import { reportRowSchema } from '#views/reports.ts';
import { instant, pageOf, receiptSchema } from './shared.ts';

export const reportRowView = reportRowSchema.meta({ id: 'ReportRow' });

export const reportingSchema = z.object({
  rules: z.array(reportingRuleSchema),
  next: z
    .array(z.object({ gateModel: z.string().optional(), period: periodSchema, at: instant }))
    .meta({ description: 'What each rule asks next, and when' }),
  periods: z
    .array(
      z.object({
        period: periodSchema,
        gateModel: z.string().optional(),
        files: z.enum(reporters),
        askedAt: instant,
        due: instant,
        missedAt: instant.meta({ description: 'From when on a report counts as missed' }),
        closed: z.object({ at: instant, by: z.string() }).optional(),
      }),
    )
    .meta({ description: 'Those for which reports were asked, the newest first' }),
  mayChange: z.boolean(),
  version: z.int().meta({ description: 'For `expectedVersion`' }),
});

export type Reporting = z.output<typeof reportingSchema>;
export type ReportRow = z.output<typeof reportRowView>;

const acceptedSchema = z.object({
  items: z.array(
    z.object({
      project: z.string(),
      outcome: z.enum(['accepted', 'unchanged', 'refused']),
      reason: z.string().optional().meta({ description: 'Why it is refused' }),
    }),
  ),
});

export const reportingAnswers = {
  'amend-registers': receiptSchema,
  'answer-report': receiptSchema,
  'get-reporting': reportingSchema,
  'put-reporting': receiptSchema,
  'get-reports': pageOf(reportRowView),
  'accept-reports': acceptedSchema,
  'close-reporting-period': receiptSchema,
} as const;
