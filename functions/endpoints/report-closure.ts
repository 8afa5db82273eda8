/** A closure report; its customer, its board and the archive follow. */
import { closureReportSchema } from '#domain/project/closure/report.ts';
import { projectEndpoint } from '../kit/project-endpoint.ts';

export const endpoint = projectEndpoint({
  summary: 'Report closure: outcomes, benefits, lessons',
  body: closureReportSchema,
  command: report => ({ type: 'report-closure', report }),
});
