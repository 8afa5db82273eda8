/** The Lambda behind the HTTP API: wired once a process, then one middleware stack for every route of the manifest. */

import { boundRoutes } from '#functions/endpoints.ts';
import { createHttpHandler } from '#functions/kit/http.ts';
import { checkingTokens } from './tokens.ts';
import { wireHttp } from './wiring/http.ts';

const { app, client, mostAMinute } = wireHttp();

export const handler = checkingTokens(createHttpHandler(boundRoutes, app, { mostAMinute }), {
  ...app.ports,
  issuer: app.settings.issuer,
  client,
});
