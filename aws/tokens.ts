/**
 * The check of tokens that API Gateway cannot make: its authorizer knows the one client of the portal, and a service account is a client of its
 * own, made while the service runs. Operations that a machine may ask for reach the Lambda unchecked, and are checked here as the gateway would:
 * signed by the user pool, an access token, in its time, of the portal's client or of a client for itself. Whoever brings none is admitted nowhere.
 */
import type { Clock } from '#domain/ports.ts';
import type { ServiceCredentials } from '#domain/values/service-credentials.ts';
import { toMs } from '#domain/values/time.ts';
import type { HttpHandler } from '#functions/kit/http.ts';
import type { HttpEvent } from '#functions/kit/request.ts';
import { claimsOfServiceKey, isServiceKey } from '#functions/kit/service-key.ts';
import type { createKeyCheck } from './token-keys.ts';

const longest = 8_192;

export interface TokenOptions {
  readonly issuer: string;
  /** Id of the portal's client. */
  readonly client: string;
  readonly credentials: Pick<ServiceCredentials, 'matches'>;
  readonly clock: Pick<Clock, 'now'>;
}

type Claims = Record<string, unknown>;

/** The handler, with the claims of a good token where the gateway has left them out. */
export function checkingTokens(handler: HttpHandler, options: TokenOptions): HttpHandler {
  const claimsOf = createTokenCheck(options);
  return async (event, context) => {
    const bearer = event.requestContext.authorizer?.jwt ? undefined : bearerOf(event);
    const claims = bearer && (await claimsOf(bearer));
    return handler(claims ? withClaims(event, claims) : event, context);
  };
}

/** What a good token or key says; undefined for any other. Faults (the keys cannot be fetched) are thrown. */
export function createTokenCheck({ issuer, client, credentials, clock }: TokenOptions) {
  let keys: ReturnType<typeof createKeyCheck> | undefined;
  return async (bearer: string): Promise<Claims | undefined> => {
    const now = toMs(clock.now());
    if (isServiceKey(bearer)) return claimsOfServiceKey(bearer, credentials, now);
    keys ??= (await import('./token-keys.ts')).createKeyCheck(issuer);
    const payload: Claims | undefined = await keys(bearer, now);
    if (payload?.token_use !== 'access') return undefined;
    return payload.client_id === client || payload.sub === payload.client_id ? payload : undefined;
  };
}

function bearerOf({ headers }: HttpEvent): string | undefined {
  const [scheme, token, ...rest] = (headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token || rest.length > 0 || token.length > longest) return undefined;
  return token;
}

function withClaims(event: HttpEvent, claims: Claims): HttpEvent {
  return { ...event, requestContext: { ...event.requestContext, authorizer: { jwt: { claims } } } };
}
