/** Secret addresses of calendars and feeds, and what stands behind them: how each is addressed and what it does. */
import type { RouteShape } from './route-shape.ts';

export const feedRoutes = [
  {
    id: 'get-feeds',
    method: 'GET',
    path: '/v1/offices/{id}/feeds',
    summary: 'Which secret addresses of calendars and feeds you have in an office, and since when; not the addresses',
  },
  {
    id: 'make-feed',
    method: 'POST',
    path: '/v1/offices/{id}/feeds/{feed}',
    status: 201,
    summary: 'Make a secret address of your own calendar, or of the decisions; one that there was before ends',
  },
  {
    id: 'withdraw-feed',
    method: 'POST',
    path: '/v1/offices/{id}/feeds/{feed}/withdrawal',
    status: 201,
    summary: 'Withdraw your secret address: it leads nowhere from now on',
  },
  {
    id: 'read-calendar',
    method: 'GET',
    path: '/v1/calendar/{office}/{file}',
    open: true,
    media: 'text/calendar',
    summary: 'What is due for one person, as iCalendar, by a secret address; 404 when the address is over',
  },
  {
    id: 'read-decisions',
    method: 'GET',
    path: '/v1/decisions/{office}/{file}',
    open: true,
    media: 'application/feed+json',
    summary: 'What the boards of an office decided, as JSON Feed 1.1, by a secret address; 404 when the address is over',
  },
] as const satisfies readonly RouteShape[];
