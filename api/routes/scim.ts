/** What a directory asks, as SCIM 2.0 has it (RFC 7644): people of the office of its service account. No person asks here. */
import type { RouteShape } from './route-shape.ts';

const directory = { scopes: ['people'], machinesOnly: true, media: 'application/scim+json' } as const;

export const scimRoutes = [
  {
    id: 'scim-list-users',
    method: 'GET',
    path: '/scim/v2/Users',
    summary: 'SCIM: users, by pages and by a filter',
    ...directory,
  },
  { id: 'scim-create-user', method: 'POST', path: '/scim/v2/Users', status: 201, summary: 'SCIM: create a user', ...directory },
  { id: 'scim-get-user', method: 'GET', path: '/scim/v2/Users/{id}', summary: 'SCIM: one user', ...directory },
  { id: 'scim-replace-user', method: 'PUT', path: '/scim/v2/Users/{id}', summary: 'SCIM: replace a user', ...directory },
  { id: 'scim-patch-user', method: 'PATCH', path: '/scim/v2/Users/{id}', summary: 'SCIM: change a user', ...directory },
  {
    id: 'scim-delete-user',
    method: 'DELETE',
    path: '/scim/v2/Users/{id}',
    status: 204,
    summary: 'SCIM: let go of a user, who is deactivated in the office',
    ...directory,
  },
  {
    id: 'scim-service-provider-config',
    method: 'GET',
    path: '/scim/v2/ServiceProviderConfig',
    summary: 'SCIM: what this service can do',
    ...directory,
  },
  {
    id: 'scim-resource-types',
    method: 'GET',
    path: '/scim/v2/ResourceTypes',
    summary: 'SCIM: the kinds of resources',
    ...directory,
  },
  {
    id: 'scim-resource-type',
    method: 'GET',
    path: '/scim/v2/ResourceTypes/{id}',
    summary: 'SCIM: one kind of resources',
    ...directory,
  },
  {
    id: 'scim-schema',
    method: 'GET',
    path: '/scim/v2/Schemas/{id}',
    summary: 'SCIM: the attributes of one kind of resources',
    ...directory,
  },
  { id: 'scim-schemas', method: 'GET', path: '/scim/v2/Schemas', summary: 'SCIM: the attributes of a user', ...directory },
] as const satisfies readonly RouteShape[];
