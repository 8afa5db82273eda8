/** Operations on the service accounts of an office: how each is addressed and what it does. None of them is for a machine. */
import type { RouteShape } from './route-shape.ts';

export const serviceAccountRoutes = [
  {
    id: 'get-service-accounts',
    method: 'GET',
    path: '/v1/offices/{id}/service-accounts',
    summary: 'The service accounts of an office, for its administrators and auditors',
  },
  {
    id: 'add-service-account',
    method: 'POST',
    path: '/v1/offices/{id}/service-accounts',
    status: 201,
    summary: 'Make a service account; its secret is answered once',
  },
  {
    id: 'change-service-account-secret',
    method: 'POST',
    path: '/v1/offices/{id}/service-accounts/{account}/secret',
    status: 201,
    summary: 'Give a service account a new secret; the former one is worth nothing from then on',
  },
  {
    id: 'revoke-service-account',
    method: 'POST',
    path: '/v1/offices/{id}/service-accounts/{account}/revocation',
    status: 201,
    summary: 'Revoke a service account for good, at once',
  },
] as const satisfies readonly RouteShape[];
