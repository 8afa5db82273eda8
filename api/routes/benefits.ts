/** Benefits after closure: how each operation is addressed and what it does. */
import type { RouteShape } from './route-shape.ts';

export const benefitRoutes = [
  {
    id: 'list-benefits',
    method: 'GET',
    path: '/v1/offices/{id}/benefits',
    scopes: ['read'],
    csv: true,
    summary:
      'Benefits of closed projects that are reviewed: promised, achieved, next review and owner; as a table all of them, not a page',
  },
  {
    id: 'review-benefit',
    method: 'POST',
    path: '/v1/projects/{id}/benefits/{benefit}/reviews',
    status: 201,
    summary:
      'Say what came of a benefit after closure, or correct it (its owner and the PMO; the sponsor once the owner has not)',
  },
  {
    id: 'name-benefit-owner',
    method: 'POST',
    path: '/v1/projects/{id}/benefits/{benefit}/owner',
    status: 201,
    summary: 'Name who answers for a benefit of a closed project from now on (PMO)',
  },
] as const satisfies readonly RouteShape[];
