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
  {
    id: 'choose-gate-model',
    method: 'POST',
    path: '/v1/projects/{id}/gate-model',
    status: 201,
    summary:
      'Choose the gate model of a project before its first gate, with a reason: another than its size says, or that one again',
  },
] as const satisfies readonly RouteShape[];
