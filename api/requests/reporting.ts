/** Requests about what projects report. */
import * as z from 'zod';
import { setReportingSchema } from '#domain/office/reporting/commands.ts';
import { periodSchema } from '#domain/office/reporting/periods.ts';
import { amendRegistersSchema } from '#domain/project/registers/shapes.ts';
import { reportAnswerSchema } from '#domain/project/reporting/commands.ts';
import { idSchema } from '#domain/values/text.ts';
import { idParams, pageQuery, plain } from './shared.ts';

const byId = { ...plain, params: idParams };
const byPeriod = { ...plain, params: idParams.extend({ period: periodSchema }) };

/** Projects of one request: each line is a command of its own. */
const mostLines = 100;

const reportsFileBody = z.strictObject({
  records: z
    .array(z.strictObject({ line: z.int().min(1), cells: z.array(z.string().max(8_200)).max(100) }))
    .min(1)
    .max(mostLines + 10)
    .meta({
      description:
        'Lines of the table, the header among them: project or title, and any of period, progress, confidence, spent, forecast, end, summary. An empty cell leaves a figure as it is',
    }),
  decimal: z.enum(['.', ',']).default('.').meta({ description: 'The decimal sign of the numbers' }),
  slashed: z
    .enum(['day', 'month'])
    .optional()
    .meta({ description: 'What comes first in 03/04/2026; such days are refused as unclear when left out' }),
  commit: z.boolean().default(false).meta({ description: 'Whether it is done; else it is only said what would be done' }),
});
export type ReportsFileBody = z.output<typeof reportsFileBody>;

export const reportingRequests = {
  'amend-registers': { ...byId, body: amendRegistersSchema },
  'answer-report': { ...byPeriod, body: reportAnswerSchema },
  'get-reporting': byId,
  'put-reporting': { ...byId, body: setReportingSchema },
  'get-reports': { ...byPeriod, query: pageQuery },
  'accept-reports': { ...byPeriod, body: z.strictObject({ projects: z.array(idSchema).min(1).max(100) }) },
  'get-report-sheet': { ...byId, query: pageQuery },
  'file-reports': { ...byId, body: reportsFileBody },
  'close-reporting-period': { ...byPeriod, body: z.strictObject({}) },
} as const;
