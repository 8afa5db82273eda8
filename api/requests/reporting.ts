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

export const reportingRequests = {
  'amend-registers': { ...byId, body: amendRegistersSchema },
  'answer-report': { ...byPeriod, body: reportAnswerSchema },
  'get-reporting': byId,
  'put-reporting': { ...byId, body: setReportingSchema },
  'get-reports': { ...byPeriod, query: pageQuery },
  'accept-reports': { ...byPeriod, body: z.strictObject({ projects: z.array(idSchema).min(1).max(100) }) },
  'close-reporting-period': { ...byPeriod, body: z.strictObject({}) },
} as const;
