/** The Lambda behind the HTTP API: wired once a process, then one onion for every route of the manifest. */
import { createHttpHandler } from '#functions/kit/http.ts';
import { wireHttp } from './wiring/http.ts';
import { httpDoors } from '#api/routes.ts';

export const handler = createHttpHandler(httpDoors, wireHttp());
