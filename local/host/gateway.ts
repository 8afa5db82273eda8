/**
 * What API Gateway is on AWS: takes HTTP, verifies the token, and hands the same event to the same handler. Loopback names only, so
 * that no web page elsewhere can reach it under another name.
 */
import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Problem } from '#api/errors.ts';
import { placesIn } from '#api/methods.ts';
import type { Route } from '#api/routes.ts';
import type { Clock } from '#domain/ports.ts';
import { toMs } from '#domain/values/time.ts';
import type { HttpHandler } from '#functions/kit/http.ts';
import { problem } from '#functions/kit/problem.ts';
import { type HttpEvent, mostBytes } from '#functions/kit/request.ts';
import { isScim, scimErrorOf } from '#functions/kit/scim/errors.ts';
import { createFairQueue } from './fair-queue.ts';

export interface GatewayOptions {
  readonly handler: HttpHandler;
  readonly rows: readonly Route[];
  /** What a good token says; rejects with the reason. */
  readonly verify: (token: string) => Promise<Claims>;
  /** By which the end of a token is checked. */
  readonly clock: Pick<Clock, 'now'>;
}

interface Claims {
  readonly sub: string;
  /** Seconds since 1970 UTC. */
  readonly exp?: number;
}

/**
 * One caller's flood does not delay another's decision: requests are let in by turns, a person each (on AWS API Gateway throttles). A request that
 * waits holds its socket, and its body is read when its turn comes.
 */
const turns = { atOnce: 32, ofOne: 8, mostWaiting: 1_000 } as const;
const tooManyRequests = problem(
  429,
  'too-many-requests',
  `More than ${turns.mostWaiting} of your requests wait already. Wait for their answers, then send the rest again; nothing is done twice under the same Idempotency-Key.`,
);
/** Seconds after which a part of what waits has been answered. */
const comeAgain = '5';

export function createGateway({ handler, rows, verify, clock }: GatewayOptions) {
  const verifyCached = cached(verify, clock);
  const inTurn = createFairQueue(turns);
  /** Connections that close with a 429: what was sent ahead on them is not looked at, or turning it away would be the work. */
  const closing = new WeakSet<Socket>();
  const openPlace = placesIn(rows.filter(row => row.open));
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    if (closing.has(request.socket)) return;
    const requestId = randomUUID();
    let claims: Claims | undefined;
    try {
      claims = openPlace(url.pathname) ? undefined : await verifyCached(bearerOf(request));
    } catch (error) {
      return replyAt(url.pathname, response, { ...notSignedIn(error), instance: requestId });
    }
    const answer = async () => handler(eventOf({ request, url, body: await bodyOf(request), claims, requestId }));
    const begun = await inTurn(claims?.sub ?? '', async () => {
      const answered = answer();
      return { answered: waitsForNews(request, url) ? answered : Promise.resolve(await answered) };
    });
    if (begun === 'turned-away') {
      closing.add(request.socket);
      return reply(response, 429, { ...tooManyRequests, instance: requestId });
    }
    const result = await begun.answered;
    const body = sentBody(result);
    response.writeHead(result.statusCode ?? 200, {
      ...(result.headers as Record<string, string>),
      'x-correlation-id': requestId,
      ...lengthOf(body),
    });
    response.end(body);
  };
}

/** Whether a request may wait for a project or a round to go on: it gives its place back when it has begun, or some that wait would keep everybody else. */
function waitsForNews({ method }: IncomingMessage, { pathname, searchParams }: URL): boolean {
  return method === 'GET' && /^\/v1\/(projects|reviews)\/[^/]+$/.test(pathname) && searchParams.has('wait');
}

/** What API Gateway does with a body that is no text. */
function sentBody({
  body,
  isBase64Encoded,
}: {
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}): string | Buffer | undefined {
  return isBase64Encoded ? Buffer.from(body ?? '', 'base64') : body;
}

/** Said with the headers, an answer is one piece and not several: it goes out in one write. HEAD and 204 have nothing to be long. */
function lengthOf(body: string | Buffer | undefined): Record<string, number> {
  return body ? { 'content-length': Buffer.byteLength(body) } : {};
}

function notSignedIn(error: unknown): Problem {
  const reason = error instanceof Error ? error.message : 'not valid';
  return problem(401, 'not-signed-in', `Sign in and send the access token as “Authorization: Bearer …”: ${reason}`);
}

/**
 * Tokens found good a moment ago are not verified again: for a minute at most, and never past their own end. A token that is being verified is
 * verified once, however many requests bring it meanwhile. A clock that is put back does not make the minute longer.
 */
function cached(verify: GatewayOptions['verify'], clock: GatewayOptions['clock']): GatewayOptions['verify'] {
  const good = new Map<string, { claims: Claims; since: number; until: number }>();
  const underWay = new Map<string, Promise<Claims>>();
  const verifyOnce = async (token: string, now: number): Promise<Claims> => {
    const claims = await verify(token);
    if (good.size >= 1_000) good.clear();
    good.set(token, { claims, since: now, until: Math.min(now + 60_000, (claims.exp ?? 0) * 1000) });
    return claims;
  };
  return async token => {
    const now = toMs(clock.now());
    const known = good.get(token);
    if (known && now >= known.since && now < known.until) return known.claims;
    const verifying = underWay.get(token) ?? verifyOnce(token, now).finally(() => underWay.delete(token));
    underWay.set(token, verifying);
    return verifying;
  };
}

function bearerOf(request: IncomingMessage): string {
  const [scheme, token, ...rest] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token || rest.length > 0) throw new Error('there is none');
  return token;
}

/** Reads one byte more than is allowed and drops the rest: the endpoint then says what is too large. */
async function bodyOf(request: IncomingMessage): Promise<Body> {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  // RFC 9112, section 6.3: a request with neither has no body.
  if (length === undefined && encoding === undefined) return noBody;
  // Whoever went away while the request waited for its turn: of that nothing more is told.
  if (request.destroyed) throw request.errored ?? new Error('the request has ended early');
  const chunks: Buffer[] = [];
  let size = 0;
  const { promise: read, resolve, reject } = Promise.withResolvers<void>();
  request.on('end', resolve).on('error', reject);
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= mostBytes + 65_536) chunks.push(chunk);
  });
  await read;
  const bytes = Buffer.concat(chunks);
  // What is no text goes on as bytes, as API Gateway has it: read as text, it would be another one.
  return isUtf8(bytes)
    ? { text: bytes.toString('utf8'), isBase64Encoded: false }
    : { text: bytes.toString('base64'), isBase64Encoded: true };
}

interface Body {
  readonly text: string;
  readonly isBase64Encoded: boolean;
}

const noBody: Body = { text: '', isBase64Encoded: false };

interface Arrived {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly body: Body;
  readonly claims: Claims | undefined;
  readonly requestId: string;
}

/** The request as an API Gateway HTTP API event, payload format 2.0. */
function eventOf({ request, url, body, claims, requestId }: Arrived): HttpEvent {
  const method = request.method ?? 'GET';
  const names = url.search === '' ? [] : [...new Set(url.searchParams.keys())];
  return {
    version: '2.0',
    routeKey: `${method} ${url.pathname}`,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    // Node has joined what came several times, except for `set-cookie`, which is of answers and read nowhere.
    headers: request.headers as Record<string, string>,
    // Entries, so that `__proto__` is a name like any other, which nobody knows.
    queryStringParameters: Object.fromEntries(names.map(name => [name, url.searchParams.getAll(name).join(',')])),
    requestContext: {
      requestId,
      http: { method, path: url.pathname, protocol: 'HTTP/1.1', sourceIp: request.socket.remoteAddress ?? '', userAgent: '' },
      ...(claims && { authorizer: { jwt: { claims, scopes: [] } } }),
    } as unknown as HttpEvent['requestContext'],
    ...(body.text !== '' && { body: body.text }),
    isBase64Encoded: body.isBase64Encoded,
  };
}

/** A problem in the shape of the place where it is answered. */
function replyAt(path: string, response: ServerResponse, shown: Problem): void {
  if (!isScim(path)) {
    reply(response, shown.status, shown);
    return;
  }
  const headers = {
    'content-type': 'application/scim+json',
    'cache-control': 'no-store',
    'www-authenticate': 'Bearer realm="tollgate"',
  };
  response.writeHead(shown.status, headers).end(JSON.stringify(scimErrorOf(shown, undefined)));
}

export function reply(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  const headers: Record<string, string> = {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  if (status === 429) Object.assign(headers, { 'retry-after': comeAgain, connection: 'close' });
  if (status === 503) headers['retry-after'] = comeAgain;
  if (status === 401) headers['www-authenticate'] = 'Bearer realm="tollgate"';
  response.writeHead(status, headers);
  response.end(JSON.stringify(body));
}
