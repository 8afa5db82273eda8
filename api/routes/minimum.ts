/** Operations on the minimum that an office sets for the gate models of the offices below it. */
import type { RouteShape } from './route-shape.ts';

export const minimumRoutes = [
  {
    id: 'get-minimum',
    method: 'GET',
    path: '/v1/offices/{id}/minimum',
    scopes: ['read'],
    summary:
      'What gate models of the offices below must contain, what the office above asks of those here, and which do not meet it',
  },
  {
    id: 'put-minimum',
    method: 'PUT',
    path: '/v1/offices/{id}/minimum',
    summary: 'Make a version of a gate model the minimum of the offices directly below; or take that back',
  },
] as const satisfies readonly RouteShape[];
