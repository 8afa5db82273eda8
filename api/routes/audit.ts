/** What auditors read besides histories: how it is addressed. People alone read it. */
import type { RouteShape } from './route-shape.ts';

export const auditRoutes = [
  {
    id: 'get-audit',
    method: 'GET',
    path: '/v1/offices/{id}/audit',
    csv: true,
    summary: 'What was refused to whom in an office, or what its auditors read, for auditors and the PMO, newest first',
  },
] as const satisfies readonly RouteShape[];
