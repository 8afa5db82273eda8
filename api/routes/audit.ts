/** What auditors read besides histories, and how they search these: how it is addressed. People alone read it. */
import type { RouteShape } from './route-shape.ts';

export const auditRoutes = [
  {
    id: 'get-audit',
    method: 'GET',
    path: '/v1/offices/{id}/audit',
    csv: true,
    summary:
      'What was refused to whom in an office, what its auditors read, or which sign-ins failed, for auditors and the PMO, newest first',
  },
  {
    id: 'search-record',
    method: 'GET',
    path: '/v1/offices/{id}/record',
    summary:
      'Search what is on record of an office and its projects by words, kind, person, project and days, for the PMO, administrators and auditors',
  },
] as const satisfies readonly RouteShape[];
