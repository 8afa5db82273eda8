/** Operations on the standards that an office gives to the offices below it, and on taking them over. */
import type { RouteShape } from './route-shape.ts';

export const givenStandardRoutes = [
  {
    id: 'get-given-standards',
    method: 'GET',
    path: '/v1/offices/{id}/given-standards',
    scopes: ['read'],
    summary:
      'What this office gives to those directly below it, what the office above gives to this one, and how each stands to it',
  },
  {
    id: 'give-standards',
    method: 'PUT',
    path: '/v1/offices/{id}/given-standards',
    summary: 'Give gate models, scoring models and the reporting cycle to the offices directly below, each in a version',
  },
  {
    id: 'take-standard',
    method: 'POST',
    path: '/v1/offices/{id}/given-standards/taking',
    summary: 'Take over a standard that the office above gives, or its newer version',
  },
] as const satisfies readonly RouteShape[];
