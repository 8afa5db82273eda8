/** Operations on outlooks: of a project, and what was said of an office's projects against what came true. */
import type { RouteShape } from './route-shape.ts';

export const outlookRoutes = [
  {
    id: 'get-outlook',
    method: 'GET',
    path: '/v1/projects/{id}/outlook',
    scopes: ['read'],
    summary:
      'The outlook of a project: points and chance that its cost grows over 10 % or its end slips over six months within a year, where its promise lies among others, and what came of former outlooks',
  },
  {
    id: 'tell-outcome',
    method: 'POST',
    path: '/v1/projects/{id}/outlook/outcomes',
    status: 201,
    summary: 'Say what came of an outlook that no report has told: yes, no, or that it cannot be told',
  },
  {
    id: 'get-calibration',
    method: 'GET',
    path: '/v1/offices/{id}/calibration',
    scopes: ['read'],
    summary: 'What outlooks, ratings and members of boards said against what came true, with the number of cases',
  },
  {
    id: 'publish-outlook-card',
    method: 'POST',
    path: '/v1/offices/{id}/outlook-cards',
    status: 201,
    summary: 'Publish a card of the office, made from its resolved observations, where it foretells better than the one in force',
  },
] as const satisfies readonly RouteShape[];
