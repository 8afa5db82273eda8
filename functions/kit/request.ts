/** Reads an event of API Gateway (HTTP API, payload 2.0) as a request: who asks, what about, with which key, and the body when it is wanted. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { idempotencyKey } from '#api/requests/shared.ts';
import { halfCharacterIn } from '#domain/values/half-character.ts';
import type { RawCall } from './endpoint.ts';
import { ProblemError, problem } from './problem.ts';
import { isScim } from './scim/errors.ts';

export type HttpEvent = APIGatewayProxyEventV2 & {
  requestContext: { authorizer?: { jwt?: { claims?: Record<string, unknown> } } };
};

/** Bytes of a request body at most. */
export const mostBytes = 256 * 1024;

/** `actor` is who was admitted (admission.ts), `named` what the path names, as it is written there. Throws the problem with the headers; what stands in the body is read later. */
export function rawCall(event: HttpEvent, actor: RawCall['actor'], named: Readonly<Record<string, string | undefined>>): RawCall {
  return {
    actor,
    params: decoded(named),
    query: event.queryStringParameters ?? {},
    body: () => bodyOf(event),
    key: keyOf(event),
  };
}

/** The greedy route of a gateway adds the whole rest of the path as `proxy`, which no path of ours names. */
function decoded({ proxy: _, ...named }: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, decode(value ?? '')]));
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
  if (!(isScim(event.rawPath) ? /^application\/(scim\+)?json(\s*;|$)/i : /^application\/json(\s*;|$)/i).test(type))
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
  return whole(parsed(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'not JSON';
    throw new ProblemError(problem(400, 'malformed-json', `The body is not JSON: ${reason}`, [{ field: 'body', reason }]));
  }
}

/** The body, when each text and each name in it consists of whole characters: a fact with half of one could not be verified in another language. */
function whole(body: unknown): unknown {
  const at = halfCharacterIn(body);
  if (at === undefined) return body;
  const field = at.slice(0, 200) || 'body';
  throw new ProblemError(problem(400, 'invalid-request', `${field}: ${halfOfOne}`, [{ field, reason: halfOfOne }]));
}

const halfOfOne = 'it holds half a character (a lone surrogate); write the character anew';

function keyOf(event: HttpEvent): string | undefined {
  const key = event.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (idempotencyKey.safeParse(key).success) return key;
  throw new ProblemError(
    problem(400, 'invalid-request', 'Idempotency-Key: 1 to 128 visible ASCII characters.', [
      { field: 'Idempotency-Key', reason: '1 to 128 visible ASCII characters' },
    ]),
  );
}
