/** Operations on what projects report: their registers, and the cycle in which reports are asked for. */
import type { RouteShape } from './route-shape.ts';

export const reportingRoutes = [
  {
    id: 'amend-registers',
    method: 'POST',
    path: '/v1/projects/{id}/registers',
    status: 201,
    scopes: ['report'],
    summary: 'Add, change and close entries of the registers of a project between two reports',
  },
  {
    id: 'answer-report',
    method: 'POST',
    path: '/v1/projects/{id}/reports/{period}/answer',
    status: 201,
    summary: 'Accept the report on a period, or send it back with a reason',
  },
  {
    id: 'get-reporting',
    method: 'GET',
    path: '/v1/offices/{id}/reporting',
    scopes: ['read'],
    summary: 'The reporting cycle of an office, and the periods that were asked about',
  },
  {
    id: 'put-reporting',
    method: 'PUT',
    path: '/v1/offices/{id}/reporting',
    summary: 'Set in which cycle an office asks its projects for reports',
  },
  {
    id: 'get-reports',
    method: 'GET',
    path: '/v1/offices/{id}/reporting/{period}',
    scopes: ['read'],
    csv: true,
    summary: 'What became of the reports on a period, project by project',
  },
  {
    id: 'accept-reports',
    method: 'POST',
    path: '/v1/offices/{id}/reporting/{period}/acceptance',
    status: 201,
    summary: 'Accept the reports of several projects on a period',
  },
  {
    id: 'get-report-sheet',
    method: 'GET',
    path: '/v1/offices/{id}/reports-file',
    scopes: ['read'],
    csv: true,
    summary: 'The projects on which the caller may report, with the figures that were reported last: a sheet to be filled in',
  },
  {
    id: 'file-reports',
    method: 'POST',
    path: '/v1/offices/{id}/reports-file',
    scopes: ['report'],
    summary:
      'Compare a table of status reports with what was reported last, line by line; with `commit` file those that say something',
  },
  {
    id: 'close-reporting-period',
    method: 'POST',
    path: '/v1/offices/{id}/reporting/{period}/closing',
    status: 201,
    summary: 'Close a period: nothing is filed for it any more',
  },
] as const satisfies readonly RouteShape[];
