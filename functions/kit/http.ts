/**
 * The middleware around every endpoint: correlation id → safe headers → long answers compressed → errors as problems → how many of this person → route → who asks → size and JSON → schema → endpoint.
 * Works on API Gateway's HTTP API events (payload 2.0), which the local host speaks too; the gateway has verified the token.
 */
import middy from '@middy/core';
import httpSecurityHeaders from '@middy/http-security-headers';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Problem } from '#api/errors.ts';
import { type Found, methodsOf, pathOf, placesIn, restOf } from '#api/methods.ts';
import type { BoundRoute } from '../endpoints.ts';
import { admitted } from './admission.ts';
import type { App } from './app.ts';
import { type Audit, createAudit } from './audit.ts';
import { createCaps, type TakePlace } from './caps.ts';
import { compressed } from './compressed.ts';
import { fileWanted } from './csv.ts';
import type { Reply } from './endpoint.ts';
import type { WantedAs, Whole } from './exports/written.ts';
import { log } from './log.ts';
import { saysNoRoom } from './no-room.ts';
import { notFound, ProblemError, problem } from './problem.ts';
import { type HttpEvent, rawCall } from './request.ts';
import { isScim, scimErrorOf } from './scim/errors.ts';
import { asFile } from './table-answers.ts';
import { createThrottle } from './throttle.ts';
import { createWho } from './who.ts';

type Result = APIGatewayProxyStructuredResultV2;
export type HttpHandler = (event: HttpEvent, context?: unknown) => Promise<Result>;

export interface HttpOptions {
  /** Requests of one person within a minute; as many as come when left out (the host's own scripts). */
  readonly mostAMinute?: number | undefined;
  /** Bytes from which on an answer is compressed; as for callers far away when left out. */
  readonly compressedFrom?: number | undefined;
}

/** Without what says something of pages alone, or to browsers that are gone: it would be half of a short answer, and no answer here is a page. */
const safeHeaders = {
  contentSecurityPolicy: { 'default-src': "'none'", 'frame-ancestors': "'none'" },
  ...{ permissionsPolicy: false, dnsPrefetchControl: false, downloadOptions: false, permittedCrossDomainPolicies: false },
};

export function createHttpHandler(
  rows: readonly BoundRoute[],
  app: App,
  { mostAMinute, compressedFrom }: HttpOptions = {},
): HttpHandler {
  const throttle = mostAMinute === undefined ? undefined : createThrottle(mostAMinute, () => app.ports.clock.now());
  const stack = middy()
    .use(httpSecurityHeaders(safeHeaders as never))
    .use({
      after: async request => {
        request.response = await compressed(
          request.response as Result,
          (request.event as HttpEvent).headers?.['accept-encoding'],
          compressedFrom,
        );
      },
    })
    .use({
      before: ({ event }) => throttle?.(event as HttpEvent),
      onError: request => {
        request.response = failed(request.error, request.event as HttpEvent, rows);
      },
    })
    .handler(answerOf(rows, app, mostAMinute) as never);
  return (event, context = {}) => stack(event as never, context as never) as Promise<Result>;
}

/** HEAD is GET without the body; OPTIONS says which methods there are. */
function answerOf(rows: readonly BoundRoute[], app: App, mostAMinute?: number): HttpHandler {
  const take = createCaps(() => app.ports.clock.now(), mostAMinute);
  const who = createWho(app);
  const audit = createAudit(app);
  const placeOf = placesIn(rows);
  return async event => {
    const { method, path } = event.requestContext.http;
    if (method === 'OPTIONS') return methodsAt(path, rows);
    const found = placeOf(path, method === 'HEAD' ? 'GET' : method);
    if (!found) return refuseMethod(path, rows);
    const answer = await answerWithin(take, found, { event, app, who, audit });
    return method === 'HEAD' ? { ...answer, body: '' } : answer;
  };
}

function methodsAt(asked: string, rows: readonly BoundRoute[]): Result {
  const path = pathOf(asked, rows);
  if (path === undefined) throw notFound();
  return { statusCode: 204, headers: { allow: methodsOf(path, rows).join(', '), 'cache-control': 'no-store' }, body: '' };
}

interface Arrival {
  readonly event: HttpEvent;
  readonly app: App;
  readonly who: (subject: string) => Promise<string>;
  readonly audit: Audit;
}

/** What was refused, or answered before, does not count against a cap. */
async function answerWithin(
  take: TakePlace,
  { row, params }: Found<BoundRoute>,
  { event, app, who, audit }: Arrival,
): Promise<Result> {
  const { endpoint } = await row.load();
  const actor = await admitted(event, row, { app, audit });
  const asker = actor.kind === 'person' && !row.open ? { ...actor, id: await who(actor.id) } : actor;
  const call = rawCall(event, asker, { ...params, ...event.pathParameters, ...restOf(row, event.rawPath) });
  const putBack = take(row.id, call);
  try {
    const reply = await endpoint.answer(call, app);
    if (reply.headers?.['idempotency-replayed']) putBack();
    await audit.read({ row, call, path: event.rawPath });
    const file = row.csv && fileWanted(event.headers?.accept);
    if (reply.whole)
      return await wholeFile(
        { whole: reply.whole, body: reply.body },
        { kind: file || 'json', encodings: event.headers?.['accept-encoding'] },
      );
    return file && reply.table ? await asFile(file, await reply.table()) : written(row, reply);
  } catch (error) {
    putBack();
    if (error instanceof ProblemError) await audit.refused({ row, call, path: event.rawPath }, error.problem);
    throw error;
  }
}

/** Loaded when the first whole list is asked for. */
async function wholeFile({ whole, body }: { whole: Whole; body: unknown }, asked: WantedAs): Promise<Result> {
  const { wholeAnswer } = await import('./exports/written.ts');
  return wholeAnswer(whole, { ...(body as object) }, asked);
}

function written({ status = 200, media = 'application/json' }: BoundRoute, { body, headers }: Reply): Result {
  if (status === 204) return { statusCode: status, headers: { 'cache-control': 'no-store', ...headers }, body: '' };
  if (media === 'application/octet-stream')
    return {
      statusCode: status,
      headers: { 'content-type': media, 'cache-control': 'no-store', ...headers },
      body: String(body),
      isBase64Encoded: true,
    };
  return {
    statusCode: status,
    headers: { 'content-type': `${media}; charset=utf-8`, 'cache-control': 'no-store', ...headers },
    body: media.startsWith('text/') ? String(body) : JSON.stringify(body),
  };
}

/** A known path with another method, or nothing at all. */
function refuseMethod(asked: string, rows: readonly BoundRoute[]): never {
  const path = pathOf(asked, rows);
  if (path === undefined) throw notFound();
  const allow = methodsOf(path, rows).join(', ');
  throw new ProblemError(problem(405, 'method-not-allowed', `This address takes ${allow}.`), { allow });
}

/** Every error leaves as a problem; what is our fault is logged with its correlation id and said in one sentence. */
function failed(error: unknown, event: HttpEvent, rows: readonly BoundRoute[]): Result {
  const instance = event.requestContext?.requestId ?? 'unknown';
  const known = error instanceof ProblemError ? error : undefined;
  if (!known) log.error('request failed', { instance, route: routeIn(event, rows), error: error as Error });
  const full = saysNoRoom(error);
  const shown: Problem = { ...(known?.problem ?? (full ? noRoom : fault())), instance };
  const scim = isScim(event.rawPath) ? scimErrorOf(shown, error) : undefined;
  return {
    statusCode: scim ? Number(scim.status) : shown.status,
    headers: {
      'content-type': scim ? 'application/scim+json' : 'application/problem+json',
      'cache-control': 'no-store',
      ...(full && { 'retry-after': '60' }),
      ...known?.headers,
    },
    body: event.requestContext?.http?.method === 'HEAD' ? '' : JSON.stringify(scim ?? shown),
  };
}

/** The operation's own path, whichever route of the gateway it came by, and without what the path names: a secret address goes into no log. */
const routeIn = ({ requestContext, rawPath }: HttpEvent, rows: readonly BoundRoute[]) =>
  `${requestContext?.http?.method} ${pathOf(rawPath, rows) ?? 'unknown path'}`;

const noRoom = problem(
  503,
  'no-room',
  'The disk of this service is full: nothing was stored, and reading goes on. Tell whoever runs it, then send this again with the same Idempotency-Key.',
);

function fault(): Problem {
  return problem(500, 'fault', 'Something broke on our side; nothing was stored twice. Try again with the same Idempotency-Key.');
}
