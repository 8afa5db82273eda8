/** What people do about alerts: how each operation is addressed and what it does. */
import type { RouteShape } from './route-shape.ts';

export const alertRoutes = [
  {
    id: 'acknowledge-alert',
    method: 'POST',
    path: '/v1/projects/{id}/alerts/acknowledgements',
    status: 201,
    summary: 'Say what is done about an alert, by whom and by when; it becomes a duty of that person',
  },
] as const satisfies readonly RouteShape[];
