/** The public log as mirrors and witnesses read it (C2SP tlog-tiles): how it is addressed. Nobody needs to sign in: hashes say how many entries there are, and nothing else. */
import type { RouteShape } from './route-shape.ts';

export const publicLogRoutes = [
  {
    id: 'get-log-checkpoint',
    method: 'GET',
    path: '/v1/log/checkpoint',
    open: true,
    media: 'text/plain',
    summary: 'The newest checkpoint of the public log, a signed note (C2SP tlog-checkpoint); 404 before there is one',
  },
  {
    id: 'get-log-tile',
    method: 'GET',
    path: '/v1/log/tile/{tile}',
    greedy: true,
    open: true,
    media: 'application/octet-stream',
    summary: 'Hashes of the public log, up to 256 of 32 bytes each (C2SP tlog-tiles); 404 for a tile that the log has not',
  },
] as const satisfies readonly RouteShape[];
