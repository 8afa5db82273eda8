/** Operations on what waits for somebody: how each is addressed and what it does. */
import type { RouteShape } from './route-shape.ts';

export const dutyRoutes = [
  {
    id: 'list-duties',
    method: 'GET',
    path: '/v1/duties',
    summary: 'What waits for you in all your offices, or in one, the longest due first',
  },
  {
    id: 'get-duties',
    method: 'GET',
    path: '/v1/offices/{id}/duties',
    scopes: ['read'],
    csv: true,
    summary: 'What waits for anybody in an office, the longest due first; as a table all of it, not a page',
  },
  {
    id: 'nudge-duty',
    method: 'POST',
    path: '/v1/offices/{id}/duties/nudges',
    status: 201,
    summary: 'Ask whoever owns something late for it, once a day at most',
  },
] as const satisfies readonly RouteShape[];
