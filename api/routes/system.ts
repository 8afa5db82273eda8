/** What the service says of itself and of whoever signs in: how each is addressed and what it does. */
import { scopes } from '#domain/values/scopes.ts';
import type { RouteShape } from './route-shape.ts';

export const systemRoutes = [
  { id: 'health', method: 'GET', path: '/healthz', open: true, summary: 'Whether the service can read its store' },
  { id: 'openapi', method: 'GET', path: '/openapi.json', open: true, summary: 'The OpenAPI 3.1 description of this API' },
  {
    id: 'asyncapi',
    method: 'GET',
    path: '/v1/asyncapi.json',
    open: true,
    summary: 'The AsyncAPI 3.0 description of all events',
  },
  {
    id: 'sign-in',
    method: 'GET',
    path: '/v1/sign-in',
    open: true,
    summary: 'The OpenID Connect issuer and client of the portal',
  },
  {
    id: 'get-set-up',
    method: 'GET',
    path: '/v1/set-up',
    open: true,
    summary: 'Whether the first office is still to be founded with the code that the start printed',
  },
  {
    id: 'check-set-up-code',
    method: 'POST',
    path: '/v1/set-up/code',
    open: true,
    summary: 'Say whether a code opens the set-up, before anything is filled in',
  },
  {
    id: 'set-up',
    method: 'POST',
    path: '/v1/set-up',
    open: true,
    status: 201,
    summary: 'Found the first office with its administrator, by the code that the start printed',
  },
  { id: 'me', method: 'GET', path: '/v1/me', scopes, summary: 'Who you are, and your roles in each office' },
] as const satisfies readonly RouteShape[];
