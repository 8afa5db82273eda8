/** Operations on the table that decides by size which gate model a proposal follows. */
import type { RouteShape } from './route-shape.ts';

export const routingRoutes = [
  {
    id: 'put-routing',
    method: 'PUT',
    path: '/v1/offices/{id}/routing',
    summary:
      'Set which gate model a proposal follows by its cost, class of risk and strategic weight; or that whoever proposes names it',
  },
] as const satisfies readonly RouteShape[];
