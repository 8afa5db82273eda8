/** The Lambda behind the HTTP API: wired once a process, then one onion for every route of the manifest. */
import { createHttpHandler } from '../kit/http.ts';
import { wireHttp } from '../kit/wire/http.ts';
import { httpDoors } from '../manifest.ts';

export const handler = createHttpHandler(httpDoors, wireHttp());
