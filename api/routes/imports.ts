/** Operations on files of projects: a file is sent, looked at, and taken page by page. */
import type { RouteShape } from './route-shape.ts';

export const importRoutes = [
  {
    id: 'address-import',
    method: 'POST',
    path: '/v1/imports/uploads',
    status: 201,
    scopes: ['import'],
    summary: 'An address to which one file of projects may be sent within 15 minutes',
  },
  {
    id: 'preview-import',
    method: 'POST',
    path: '/v1/imports/preview',
    scopes: ['import'],
    summary: 'How a file would be read, and what each of its rows would become; nothing is taken',
  },
  {
    id: 'commit-import',
    method: 'POST',
    path: '/v1/imports',
    scopes: ['import'],
    summary: 'Take a page of the rows of a file; a row that was taken before changes nothing',
  },
  {
    id: 'get-import-mappings',
    method: 'GET',
    path: '/v1/offices/{id}/import-mappings',
    scopes: ['import', 'read'],
    summary: 'The mappings by which an office reads its files',
  },
  {
    id: 'save-import-mapping',
    method: 'POST',
    path: '/v1/offices/{id}/import-mappings',
    status: 201,
    summary: 'Keep a mapping for the files of an office; one with the same id is replaced',
  },
  {
    id: 'remove-import-mapping',
    method: 'POST',
    path: '/v1/offices/{id}/import-mappings/{mapping}/removal',
    status: 201,
    summary: 'Forget a mapping of an office; what was imported by it stays',
  },
] as const satisfies readonly RouteShape[];
