/** Operations by which projects hang together: the programme that holds them, and what one needs of another. */
import type { RouteShape } from './route-shape.ts';

export const programmeRoutes = [
  {
    id: 'get-parts',
    method: 'GET',
    path: '/v1/projects/{id}/parts',
    scopes: ['read'],
    summary: 'The projects that a programme holds, and what they come to: money, status, alerts',
  },
  {
    id: 'state-need',
    method: 'POST',
    path: '/v1/projects/{id}/needs',
    status: 201,
    summary: 'State what a project needs of another one of its office, and by when',
  },
  {
    id: 'drop-need',
    method: 'POST',
    path: '/v1/projects/{id}/needs/removal',
    status: 201,
    summary: 'Drop what a project needed of another',
  },
  {
    id: 'answer-need',
    method: 'POST',
    path: '/v1/projects/{id}/needs/answer',
    status: 201,
    summary: 'Say for which day a project promises what another needs of it, or when it delivered',
  },
  {
    id: 'join-programme',
    method: 'POST',
    path: '/v1/projects/{id}/programme',
    status: 201,
    summary: 'Make a project part of a programme: another project of its office, which holds it',
  },
  {
    id: 'leave-programme',
    method: 'POST',
    path: '/v1/projects/{id}/programme/departure',
    status: 201,
    summary: 'Take a project out of its programme',
  },
] as const satisfies readonly RouteShape[];
