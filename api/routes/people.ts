/** Operations on the people of an office, all at once and one by one: who belongs to it, in which roles, and who takes whose place. */
import type { RouteShape } from './route-shape.ts';

export const peopleRoutes = [
  {
    id: 'get-people',
    method: 'GET',
    path: '/v1/offices/{id}/people',
    scopes: ['read'],
    summary: 'The people with their roles of an office',
  },
  { id: 'put-people', method: 'PUT', path: '/v1/offices/{id}/people', summary: 'Set the people and their roles' },
  {
    id: 'import-people',
    method: 'POST',
    path: '/v1/offices/{id}/people-file',
    summary: 'Compare a table of people with those of the office, line by line; with `commit` take what is new and different',
  },
  {
    id: 'put-person',
    method: 'PUT',
    path: '/v1/offices/{id}/people/{person}',
    summary: 'Add one person, or change the name, the address or the roles of one',
  },
  {
    id: 'remove-person',
    method: 'POST',
    path: '/v1/offices/{id}/people/{person}/removal',
    status: 201,
    summary: 'Remove one person from the office; what the person did stays in the history',
  },
  {
    id: 'get-places',
    method: 'GET',
    path: '/v1/offices/{id}/people/{person}/places',
    summary:
      'Where the office, its open rounds and its projects name a person, what follows there, and what a successor would not get',
  },
  {
    id: 'replace-person',
    method: 'POST',
    path: '/v1/offices/{id}/people/{person}/replacement',
    summary: 'Put a successor into the places of a person, some at a time: ask again with `next` until nothing remains',
  },
  {
    id: 'deactivate-person',
    method: 'POST',
    path: '/v1/offices/{id}/people/{person}/deactivation',
    status: 201,
    summary: 'Deactivate a person: the place in the office stays, and the person can do and see nothing until brought back',
  },
  {
    id: 'reactivate-person',
    method: 'POST',
    path: '/v1/offices/{id}/people/{person}/reactivation',
    status: 201,
    summary: 'Bring a deactivated person back, in the roles of before',
  },
] as const satisfies readonly RouteShape[];
