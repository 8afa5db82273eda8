/** Operations on offices and their standards: how each is addressed and what it does. */
import type { RouteShape } from './route-shape.ts';

export const officeRoutes = [
  { id: 'list-offices', method: 'GET', path: '/v1/offices', summary: 'Your offices' },
  {
    id: 'found-office',
    method: 'POST',
    path: '/v1/offices',
    status: 201,
    summary: 'Found an office below one that you administer',
  },
  {
    id: 'get-office',
    method: 'GET',
    path: '/v1/offices/{id}',
    summary: 'An office: its goals, boards, gate models by name, and people by name and role',
  },
  {
    id: 'get-goals',
    method: 'GET',
    path: '/v1/offices/{id}/goals',
    summary: 'The goals with their weights, and the scoring model of an office',
  },
  {
    id: 'put-goals',
    method: 'PUT',
    path: '/v1/offices/{id}/goals',
    summary: 'Set the goals, their weights and the scoring model',
  },
  {
    id: 'get-gate-models',
    method: 'GET',
    path: '/v1/offices/{id}/gate-models',
    summary: 'The gate models in all versions of an office',
  },
  {
    id: 'put-gate-models',
    method: 'PUT',
    path: '/v1/offices/{id}/gate-models',
    summary: 'Publish a gate model as a new version; open rounds keep theirs',
  },
  { id: 'get-boards', method: 'GET', path: '/v1/offices/{id}/boards', summary: 'The boards with seats and chairs of an office' },
  { id: 'put-boards', method: 'PUT', path: '/v1/offices/{id}/boards', summary: 'Set the boards, their seats and chairs' },
  { id: 'get-people', method: 'GET', path: '/v1/offices/{id}/people', summary: 'The people with their roles of an office' },
  { id: 'put-people', method: 'PUT', path: '/v1/offices/{id}/people', summary: 'Set the people and their roles' },
  { id: 'get-delegations', method: 'GET', path: '/v1/offices/{id}/delegations', summary: 'Delegations of an office' },
  {
    id: 'grant-delegation',
    method: 'POST',
    path: '/v1/offices/{id}/delegations',
    status: 201,
    summary: 'Delegate your ballots for a time, one step deep',
  },
  {
    id: 'revoke-delegation',
    method: 'POST',
    path: '/v1/offices/{id}/delegations/{delegation}/revocation',
    status: 201,
    summary: 'Revoke a delegation',
  },
  {
    id: 'accept-delegation',
    method: 'POST',
    path: '/v1/offices/{id}/delegations/{delegation}/acceptance',
    status: 201,
    summary: 'Consent to a delegation of your ballots that the PMO entered',
  },
  {
    id: 'get-changes',
    method: 'GET',
    path: '/v1/offices/{id}/changes',
    summary: 'Changes of people and boards that wait for a second person',
  },
  {
    id: 'approve-change',
    method: 'POST',
    path: '/v1/offices/{id}/changes/{change}/approval',
    status: 201,
    summary: 'Approve, as the second person, a change by which its author gains a role or a seat',
  },
  {
    id: 'refuse-change',
    method: 'POST',
    path: '/v1/offices/{id}/changes/{change}/refusal',
    status: 201,
    summary: 'Refuse a change that waits for a second person, or take your own back, with the reason',
  },
] as const satisfies readonly RouteShape[];
