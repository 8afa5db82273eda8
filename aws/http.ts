/** The Lambda behind the HTTP API: wired once a process, then one middleware stack for every route of the manifest. */

import { routes } from '#api/routes.ts';
import { createHttpHandler } from '#functions/kit/http.ts';
import { wireHttp } from './wiring/http.ts';

export const handler = createHttpHandler(routes, wireHttp());
