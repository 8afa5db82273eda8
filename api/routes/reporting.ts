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
] as const satisfies readonly RouteShape[];
