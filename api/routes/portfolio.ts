/** Operations on the portfolio of an office as a whole: how each is addressed and what it does. */
import type { RouteShape } from './route-shape.ts';

export const portfolioRoutes = [
  {
    id: 'get-news',
    method: 'GET',
    path: '/v1/offices/{id}/news',
    scopes: ['read'],
    summary: 'What happened last in the projects of an office, or in yours: a line each, in words',
  },
  {
    id: 'get-ready-gates',
    method: 'GET',
    path: '/v1/offices/{id}/ready-gates',
    summary: 'Gates of your projects that you may ask for now and whose musts all pass',
  },
  {
    id: 'get-portfolio',
    method: 'GET',
    path: '/v1/offices/{id}/portfolio',
    scopes: ['read'],
    summary: 'What the projects of an office that are asked for come to, together and in groups, and the views that it keeps',
  },
  {
    id: 'get-roadmap',
    method: 'GET',
    path: '/v1/offices/{id}/roadmap',
    scopes: ['read'],
    summary: 'Gates and milestones of the projects of an office on their days, a page of projects at a time',
  },
  {
    id: 'list-dependencies',
    method: 'GET',
    path: '/v1/offices/{id}/dependencies',
    scopes: ['read'],
    summary:
      'What projects of an office wait for from others: by when, when it is expected, what is late and what that endangers',
  },
  {
    id: 'keep-portfolio-view',
    method: 'POST',
    path: '/v1/offices/{id}/portfolio-views',
    status: 201,
    summary: 'Keep a view of the portfolio for everybody of the office; one of the same name is replaced',
  },
  {
    id: 'forget-portfolio-view',
    method: 'POST',
    path: '/v1/offices/{id}/portfolio-views/removals',
    status: 201,
    summary: 'Forget a view of the portfolio that the office keeps',
  },
  {
    id: 'keep-own-view',
    method: 'POST',
    path: '/v1/offices/{id}/own-views',
    status: 201,
    summary: 'Keep a view of the portfolio for yourself, on every device; one of the same name is replaced',
  },
  {
    id: 'forget-own-view',
    method: 'POST',
    path: '/v1/offices/{id}/own-views/removals',
    status: 201,
    summary: 'Forget a view of the portfolio that you keep for yourself',
  },
] as const satisfies readonly RouteShape[];
