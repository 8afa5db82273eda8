/** Operations on delegations of ballots in an office. */
import type { RouteShape } from './route-shape.ts';

export const delegationRoutes = [
  {
    id: 'get-delegations',
    method: 'GET',
    path: '/v1/offices/{id}/delegations',
    scopes: ['read'],
    summary: 'Delegations of an office',
  },
  {
    id: 'grant-delegation',
    method: 'POST',
    path: '/v1/offices/{id}/delegations',
    status: 201,
    summary: 'Delegate your ballots for a time, one step deep',
  },
  {
    id: 'revoke-delegation',
    method: 'POST',
    path: '/v1/offices/{id}/delegations/{delegation}/revocation',
    status: 201,
    summary: 'Revoke a delegation',
  },
  {
    id: 'accept-delegation',
    method: 'POST',
    path: '/v1/offices/{id}/delegations/{delegation}/acceptance',
    status: 201,
    summary: 'Consent to a delegation of your ballots that the PMO or an administrator entered',
  },
] as const satisfies readonly RouteShape[];
