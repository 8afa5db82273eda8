/** The Lambda behind the HTTP API: wired once a process, then one middleware stack for every route of the manifest. */

import { boundRoutes } from '#functions/endpoints.ts';
import { createHttpHandler } from '#functions/kit/http.ts';
import { wireHttp } from './wiring/http.ts';

export const handler = createHttpHandler(boundRoutes, wireHttp());
