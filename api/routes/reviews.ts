/** Operations on rounds of a gate: how each is addressed and what it does. */
import type { RouteShape } from './route-shape.ts';

export const reviewRoutes = [
  {
    id: 'list-reviews',
    method: 'GET',
    path: '/v1/reviews',
    summary: 'Rounds: those that wait for you with inbox=me, else those of the office, newest first',
  },
  { id: 'get-review', method: 'GET', path: '/v1/reviews/{id}', summary: 'One round of a gate with the pack its board sees' },
  {
    id: 'cast-ballot',
    method: 'POST',
    path: '/v1/reviews/{id}/ballots',
    status: 201,
    summary: 'Cast your ballot, or change it while the round is open',
  },
  {
    id: 'recuse',
    method: 'POST',
    path: '/v1/reviews/{id}/recusals',
    status: 201,
    summary: 'Step back from a round because of an interest, with the reason',
  },
  {
    id: 'change-seat',
    method: 'POST',
    path: '/v1/reviews/{id}/seats',
    status: 201,
    summary: 'Give a seat of an open round to another gatekeeper, with the reason; ballots that were cast stand',
  },
] as const satisfies readonly RouteShape[];
