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

const figure = z.union([z.string(), z.number(), z.boolean()]);

const reportLineSchema = z
  .object({
    line: z.int(),
    project: z.string().optional().meta({ description: 'Absent when the line names none that is known' }),
    title: z.string().optional(),
    outcome: z.enum(['report', 'filed', 'unchanged', 'refused']).meta({
      description: '`report`: would be filed. `unchanged`: it says nothing new, and nothing is filed',
    }),
    changes: z.array(
      z.object({ field: z.string(), before: figure.optional(), now: figure.optional() }).meta({
        description: 'Money in minor units of the currency of the office',
      }),
    ),
    refused: z.array(z.object({ field: z.string(), value: z.string(), reason: z.string() })),
  })
  .meta({ id: 'ReportLine' });
export type ReportFileItem = z.output<typeof reportLineSchema>;

const filedReportsSchema = z.object({
  header: z.int().meta({ description: 'The line that names the columns' }),
  unread: z.array(z.string()).meta({ description: 'Columns that nothing is read from' }),
  items: z.array(reportLineSchema),
});

const sheetRowSchema = z
  .object({
    project: z.string(),
    title: z.string(),
    period: periodSchema.optional().meta({ description: 'The one that waits for a report, if any' }),
    progress: z.number().optional(),
    confidence: z.string().optional(),
    spent: z.number().optional().meta({ description: 'Minor units' }),
    forecast: z.number().optional().meta({ description: 'Minor units' }),
    end: z.string().optional(),
  })
  .meta({ id: 'ReportSheetRow' });
export type ReportSheetRow = z.output<typeof sheetRowSchema>;

export const reportingAnswers = {
  'amend-registers': receiptSchema,
  'answer-report': receiptSchema,
  'get-reporting': reportingSchema,
  'put-reporting': receiptSchema,
  'get-reports': pageOf(reportRowView),
  'accept-reports': acceptedSchema,
  'get-report-sheet': pageOf(sheetRowSchema),
  'file-reports': filedReportsSchema,
  'close-reporting-period': receiptSchema,
} as const;
