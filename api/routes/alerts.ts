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
  {
    id: 'finish-tripwire-duty',
    method: 'POST',
    path: '/v1/projects/{id}/tripwire-duties/{duty}/done',
    status: 201,
    summary: 'Report as done what a tripwire asked for, with a note (whoever is asked for it, and the PMO)',
  },
] as const satisfies readonly RouteShape[];
