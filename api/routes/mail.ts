/** Operations on the own mail, and on that of an office: how each is addressed and what it does. */
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
  {
    id: 'put-office-mail',
    method: 'PUT',
    path: '/v1/offices/{id}/office-mail',
    summary: 'Set how requests and news come to the people of the office who have set nothing else',
  },
] as const satisfies readonly RouteShape[];
