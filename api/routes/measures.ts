/** Operations on how an office decides: its own measure. */
import type { RouteShape } from './route-shape.ts';

export const measureRoutes = [
  {
    id: 'get-measures',
    method: 'GET',
    path: '/v1/offices/{id}/measures',
    scopes: ['read'],
    csv: true,
    summary: 'How an office decided in a year, the year before, and by quarters or months',
  },
] as const satisfies readonly RouteShape[];
