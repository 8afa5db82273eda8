/** Operations on the evidence of a project and its files. */
import type { RouteShape } from './route-shape.ts';

export const evidenceRoutes = [
  {
    id: 'add-evidence',
    method: 'POST',
    path: '/v1/projects/{id}/evidence',
    status: 201,
    summary: "Add evidence, or a role's word on a criterion",
  },
  {
    id: 'address-upload',
    method: 'POST',
    path: '/v1/projects/{id}/uploads',
    status: 201,
    summary: 'An address to which one evidence file may be sent within 15 minutes',
  },
  {
    id: 'get-evidence-file',
    method: 'GET',
    path: '/v1/projects/{id}/evidence/{evidence}/file',
    scopes: ['read'],
    summary: 'An address from which an evidence file may be taken within 5 minutes',
  },
] as const satisfies readonly RouteShape[];
