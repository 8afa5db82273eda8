/** Operations on the own mail: how each is addressed and what it does. */
import type { RouteShape } from './route-shape.ts';

export const mailRoutes = [
  {
    id: 'get-mail-preferences',
    method: 'GET',
    path: '/v1/offices/{id}/mail-preferences',
    summary: 'When you get mail, what news you have left off, and when the next mail may come',
  },
  {
    id: 'put-mail-preferences',
    method: 'PUT',
    path: '/v1/offices/{id}/mail-preferences',
    summary: 'Set when you get mail, in all your offices',
  },
] as const satisfies readonly RouteShape[];
