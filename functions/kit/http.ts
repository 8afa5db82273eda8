/**
 * The onion around every endpoint: correlation id → safe headers → errors as problems → size and JSON → route → schema → endpoint.
 * Works on API Gateway's HTTP API events (payload 2.0), which the local host speaks too; the gateway has verified the token.
 */

import middy from '@middy/core';
import httpRouter from '@middy/http-router';
import httpSecurityHeaders from '@middy/http-security-headers';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';
import type { Route } from '#api/routes.ts';
import type { Actor } from '#domain/history/commit.ts';
import type { App } from './app.ts';
import type { Endpoint, Reply } from './endpoint.ts';
import { log } from './log.ts';
import { invalid, type Problem, ProblemError, problem } from './problem.ts';

export type HttpEvent = APIGatewayProxyEventV2 & {
  requestContext: { authorizer?: { jwt?: { claims?: Record<string, unknown> } } };
};
export type HttpHandler = (event: HttpEvent, context?: unknown) => Promise<APIGatewayProxyStructuredResultV2>;

/** Bytes of a request body at most. */
export const mostBytes = 256 * 1024;
/** A name that an endpoint does not know is a mistake of the caller, and said. */
const noQuery = z.strictObject({});
const keyPattern = /^[\x21-\x7e]{1,128}$/;

export function createHttpHandler(rows: readonly Route[], app: App): HttpHandler {
  const routes = rows.map(row => ({
    method: row.method,
    path: row.path,
    handler: async (event: HttpEvent) => answer(row, event, app),
  }));
  const onion = middy()
    .use(httpSecurityHeaders({ contentSecurityPolicy: { 'default-src': "'none'", 'frame-ancestors': "'none'" } } as never))
    .use({
      onError: request => {
        request.response = failed(request.error, request.event as HttpEvent);
      },
    })
    .handler(httpRouter({ routes: routes as never, notFoundResponse: noRoute as never }) as never);
  return (event, context = {}) => onion(event as never, context as never) as Promise<APIGatewayProxyStructuredResultV2>;
}

async function answer(row: Route, event: HttpEvent, app: App): Promise<APIGatewayProxyStructuredResultV2> {
  const { endpoint } = await row.load();
  const reply = await (endpoint as Endpoint).handle(callOf(row, endpoint as Endpoint, event), app);
  return written(reply);
}

function callOf(row: Route, endpoint: Endpoint, event: HttpEvent) {
  const actor: Actor = row.open ? { kind: 'person', id: 'nobody' } : actorOf(event);
  return {
    actor,
    params: parsed(endpoint.params, decoded(event.pathParameters ?? {}), 'path'),
    query: parsed(endpoint.query ?? (row.open ? undefined : noQuery), event.queryStringParameters ?? {}, 'query'),
    body: parsed(endpoint.body, endpoint.body ? bodyOf(event) : undefined, 'body'),
    key: keyOf(event),
  };
}

function parsed(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (!result.success) throw invalid(result.error, where);
  return result.data;
}

/** The actor is the subject of the token that the gateway verified, and nothing that a request could say. */
function actorOf(event: HttpEvent): Actor {
  const subject = event.requestContext.authorizer?.jwt?.claims?.sub;
  if (typeof subject !== 'string' || subject === '')
    throw new ProblemError(problem(401, 'not-signed-in', 'Sign in and send an access token.'));
  return { kind: 'person', id: subject };
}

function decoded(params: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decode(value ?? '')]));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function bodyOf(event: HttpEvent): unknown {
  const type = event.headers['content-type'] ?? '';
  if (!/^application\/json(\s*;|$)/i.test(type))
    throw new ProblemError(
      problem(415, 'not-json', 'Send JSON with the header content-type: application/json.', [
        { field: 'content-type', reason: 'must be application/json' },
      ]),
    );
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');
  if (Buffer.byteLength(text) > mostBytes)
    throw new ProblemError(
      problem(413, 'too-large', `The body has more than ${mostBytes / 1024} KB; send less, or put the rest into a file.`, [
        { field: 'body', reason: `more than ${mostBytes} bytes` },
      ]),
    );
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'not JSON';
    throw new ProblemError(problem(400, 'malformed-json', `The body is not JSON: ${reason}`, [{ field: 'body', reason }]));
  }
}

function keyOf(event: HttpEvent): string | undefined {
  const key = event.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (keyPattern.test(key)) return key;
  throw new ProblemError(
    problem(400, 'invalid-request', 'Idempotency-Key: 1 to 128 visible ASCII characters.', [
      { field: 'Idempotency-Key', reason: '1 to 128 visible ASCII characters' },
    ]),
  );
}

function written({ status, body, headers }: Reply): APIGatewayProxyStructuredResultV2 {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    statusCode: status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: text,
  };
}

function noRoute(): never {
  throw new ProblemError(problem(404, 'not-found', 'There is nothing here, or nothing that you may see.'));
}

/** Every error leaves as a problem; what is our fault is logged with its correlation id and said in one sentence. */
function failed(error: unknown, event: HttpEvent): APIGatewayProxyStructuredResultV2 {
  const instance = event.requestContext?.requestId ?? 'unknown';
  const known = error instanceof ProblemError ? error.problem : undefined;
  if (!known) log.error('request failed', { instance, route: event.routeKey, error: error as Error });
  const shown: Problem = {
    ...(known ??
      problem(500, 'fault', 'Something broke on our side; nothing was stored twice. Try again with the same Idempotency-Key.')),
    instance,
  };
  return {
    statusCode: shown.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(error instanceof ProblemError && error.headers),
    },
    body: JSON.stringify(shown),
  };
}
