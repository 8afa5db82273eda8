/** Operations on the offices below one: what their lists come to, for the office above. */
import type { RouteShape } from './route-shape.ts';

const shared = { method: 'GET', scopes: ['read'], csv: true } as const;

export const officesBelowRoutes = [
  {
    id: 'get-roll-up',
    path: '/v1/offices/{id}/roll-up',
    summary: 'What an office and each office below it come to: projects, money, alerts, what waits, reports',
    ...shared,
  },
  {
    id: 'get-projects-below',
    path: '/v1/offices/{id}/roll-up/projects',
    summary: 'The projects of an office and of all offices below it, office by office',
    ...shared,
  },
  {
    id: 'get-alerts-below',
    path: '/v1/offices/{id}/roll-up/alerts',
    summary: 'Criteria that fail now in an office and in all offices below it, office by office',
    ...shared,
  },
  {
    id: 'get-duties-below',
    path: '/v1/offices/{id}/roll-up/duties',
    summary: 'What waits for anybody in an office and in all offices below it, office by office, the longest due first',
    ...shared,
  },
  {
    id: 'get-reports-below',
    path: '/v1/offices/{id}/roll-up/reports',
    summary: 'What became of the reports that an office and all offices below it asked for, office by office',
    ...shared,
  },
] as const satisfies readonly RouteShape[];
