/** Operations on what an office keeps of people: who left, who was erased, legal holds, and how long what is kept. */
import type { RouteShape } from './route-shape.ts';

export const personalDataRoutes = [
  {
    id: 'get-personal-data',
    method: 'GET',
    path: '/v1/offices/{id}/personal-data',
    summary:
      'People who left and are still known by name, who was erased, legal holds, how long what is kept, and what is due next',
  },
  {
    id: 'put-retention',
    method: 'PUT',
    path: '/v1/offices/{id}/retention',
    summary: 'Say how long an office keeps what; what it does not say is kept',
  },
  {
    id: 'get-person-data',
    method: 'GET',
    path: '/v1/offices/{id}/people/{person}/data',
    summary: 'What is stored of one person, by place: for the person, the PMO and administrators',
  },
  {
    id: 'erase-person',
    method: 'POST',
    path: '/v1/offices/{id}/people/{person}/erasure',
    status: 201,
    summary: 'Ask for somebody who left to be erased: name and address go, the id stays; a second person approves it',
  },
  {
    id: 'set-legal-hold',
    method: 'POST',
    path: '/v1/offices/{id}/legal-holds',
    status: 201,
    summary: 'Forbid that anything is erased of the office, of a person, or of those whom a project names',
  },
  {
    id: 'lift-legal-hold',
    method: 'POST',
    path: '/v1/offices/{id}/legal-holds/{hold}/lifting',
    status: 201,
    summary: 'Ask for a legal hold to be lifted; a second person approves it',
  },
] as const satisfies readonly RouteShape[];
