/** Whole lists of an office: how they are addressed and what they are for. */
import type { RouteShape } from './route-shape.ts';

export const exportRoutes = [
  {
    id: 'export-list',
    method: 'GET',
    path: '/v1/offices/{id}/exports/{list}',
    scopes: ['read'],
    csv: true,
    summary: 'A list of an office as a whole, never a page of it, with kinds of columns: for Excel, Power BI and the like',
  },
] as const satisfies readonly RouteShape[];
