/** Operations on how an office shows itself: how each is addressed and what it does. */
import type { RouteShape } from './route-shape.ts';

export const identityRoutes = [
  {
    id: 'put-name',
    method: 'PUT',
    path: '/v1/offices/{id}/name',
    summary: 'Rename an office; its id stays',
  },
  {
    id: 'put-logo',
    method: 'PUT',
    path: '/v1/offices/{id}/logo',
    summary: 'Set the logo of an office, a PNG or JPEG, or take it away',
  },
  {
    id: 'get-logo',
    method: 'GET',
    path: '/v1/offices/{id}/logo/{digest}',
    media: 'application/octet-stream',
    summary: 'The picture of the logo as image/png or image/jpeg, by its digest: what an address means never changes',
  },
] as const satisfies readonly RouteShape[];
