/** Two ways to the same API for scripts: through the endpoints in this process, or over HTTP with a real sign-in. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpHandler } from '#functions/kit/http.ts';
import type { HttpEvent } from '#functions/kit/request.ts';
import { signIn } from '../sign-in/sign-in-client.ts';

export interface Sent {
  readonly status: number;
  /** The host had answered this very request before. */
  readonly replayed?: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes; scripts read single fields
  readonly body: any;
}

export interface Message {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: unknown;
  readonly key?: string;
}

export type Send = (person: string, message: Message) => Promise<Sent>;

/** For the host's own seeding: the caller vouches for the person, as the gateway does after it has verified a token. */
export function sendInProcess(handler: HttpHandler): Send {
  return async (person, { method, path, body, key }) => {
    const url = new URL(path, 'http://local');
    const event = {
      version: '2.0',
      routeKey: `${method} ${url.pathname}`,
      rawPath: url.pathname,
      rawQueryString: url.search.slice(1),
      headers: { 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }) },
      queryStringParameters: Object.fromEntries(url.searchParams),
      requestContext: {
        requestId: randomUUID(),
        http: { method, path: url.pathname },
        authorizer: { jwt: { claims: { sub: person } } },
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      isBase64Encoded: false,
    };
    const result = await handler(event as unknown as HttpEvent);
    const text = result.isBase64Encoded ? Buffer.from(result.body ?? '', 'base64').toString('utf8') : result.body;
    const isJson = String(result.headers?.['content-type'] ?? 'application/json').includes('json');
    return { status: result.statusCode ?? 200, body: text && isJson ? JSON.parse(text) : text || undefined };
  };
}

const tooMany = 'urn:tollgate:too-many-requests';
/** Seconds that a script waits when it was told that it sends too fast. What a cap keeps back for longer is its refusal. */
const longestWait = 60;

/** Signs each person in once, and again when a token has run out; whoever sends too fast waits as long as the host says. */
export function sendOverHttp(base: string): Send {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (person: string) => {
    const known = tokens.get(person) ?? signIn(base, person);
    tokens.set(person, known);
    return known;
  };
  const once = async (person: string, { method, path, body, key }: Message): Promise<Sent & { readonly wait: number }> => {
    const headers: Record<string, string> = { authorization: `Bearer ${await tokenOf(person)}` };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (key !== undefined) headers['idempotency-key'] = key;
    const response = await fetch(`${base}${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = { replayed: response.headers.has('idempotency-replayed'), body: await response.json() };
    return { status: response.status, ...answer, wait: Number(response.headers.get('retry-after')) };
  };
  return async (person, message) => {
    let signedInAnew = false;
    for (;;) {
      const { wait, ...sent } = await once(person, message);
      const tooFast = sent.status === 429 && sent.body.type === tooMany && wait >= 1 && wait <= longestWait;
      const runOut = sent.status === 401 && !signedInAnew;
      if (!tooFast && !runOut) return sent;
      if (tooFast) await sleep(wait * 1000);
      else {
        tokens.delete(person);
        signedInAnew = true;
      }
    }
  };
}
