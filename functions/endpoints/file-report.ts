/** A status report: money in minor units, days as calendar dates. */
import { reportSchema } from '#domain/project/delivery/report.ts';
import { projectEndpoint } from '../kit/project-endpoint.ts';

export const endpoint = projectEndpoint({
  summary: 'File a status report; criteria are evaluated at once',
  body: reportSchema,
  command: report => ({ type: 'file-report', report }),
});
