/** Lists that belong to no single project: how each is addressed and what it does. */
import type { RouteShape } from './route-shape.ts';

export const listRoutes = [
  {
    id: 'list-alerts',
    method: 'GET',
    path: '/v1/alerts',
    scopes: ['read'],
    csv: true,
    summary: 'Alerts: criteria that fail now, project by project, musts first; as a table all of them, not a page',
  },
  { id: 'list-lessons', method: 'GET', path: '/v1/lessons', scopes: ['read'], summary: 'Search the lessons of closed projects' },
  {
    id: 'list-presets',
    method: 'GET',
    path: '/v1/presets',
    scopes: ['read'],
    summary: 'Gate models and sets of goals that come with Tollgate',
  },
] as const satisfies readonly RouteShape[];
