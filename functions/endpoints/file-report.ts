/** A status report: money in minor units, days as calendar dates. */
import { reportSchema } from '#domain/project/report.ts';
import { projectDoor } from '../kit/project-endpoint.ts';

export const door = projectDoor({
  summary: 'File a status report; criteria are evaluated at once',
  body: reportSchema,
  command: report => ({ type: 'file-report', report }),
});
