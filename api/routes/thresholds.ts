/** Operations on what an office above has a say in: how each is addressed and what it does. */
import type { RouteShape } from './route-shape.ts';

export const thresholdRoutes = [
  {
    id: 'get-thresholds',
    method: 'GET',
    path: '/v1/offices/{id}/thresholds',
    scopes: ['read'],
    summary:
      'From when on a gate of an office below waits for a board of this office, and from when on gates of this one wait for the office above',
  },
  {
    id: 'put-thresholds',
    method: 'PUT',
    path: '/v1/offices/{id}/thresholds',
    summary: 'Set from when on a gate of an office below waits for a board of this office, too; or that none does',
  },
] as const satisfies readonly RouteShape[];
