/** Reads an event of API Gateway (HTTP API, payload 2.0) as a request: who asks, what about, with which key, and the body when it is wanted. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { idempotencyKey } from '#api/requests/shared.ts';
import { doubtfulNameIn } from '#domain/values/double-names.ts';
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

/** A mark of the order of bytes at the front, which some programmes write into files, is passed over (RFC 8259, section 8.1). */
function bodyOf(event: HttpEvent): unknown {
  const type = event.headers['content-type'] ?? '';
  if (!(isScim(event.rawPath) ? /^application\/(scim\+)?json(\s*;|$)/i : /^application\/json(\s*;|$)/i).test(type))
    throw notTaken('content-type', 'must be application/json', 'Send JSON with the header content-type: application/json.');
  const encoding = event.headers['content-encoding'] ?? 'identity';
  if (!/^\s*(identity)?\s*$/i.test(encoding)) throw notTaken('content-encoding', 'Send the body as it is, without compression.');
  const text = event.isBase64Encoded ? textOf(Buffer.from(event.body ?? '', 'base64')) : (event.body ?? '');
  if (Buffer.byteLength(text) > mostBytes)
    throw new ProblemError(
      problem(413, 'too-large', `The body has more than ${mostBytes / 1024} KB; send less, or put the rest into a file.`, [
        { field: 'body', reason: `more than ${mostBytes} bytes` },
      ]),
    );
  return whole(parsed(text.replace(/^\ufeff/, '')));
}

function notTaken(field: string, reason: string, detail: string = reason): ProblemError {
  return new ProblemError(problem(415, 'not-json', detail, [{ field, reason }]));
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes that are no UTF-8 are some other encoding: letters of it would be kept as question marks. */
function textOf(bytes: Buffer): string {
  if (bytes.length > mostBytes) return bytes.toString('utf8');
  try {
    return utf8.decode(bytes);
  } catch {
    const reason = 'the bytes are no UTF-8; send the text in that encoding';
    throw new ProblemError(problem(400, 'malformed-json', `body: ${reason}`, [{ field: 'body', reason }]));
  }
}

function parsed(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'not JSON';
    throw new ProblemError(problem(400, 'malformed-json', `The body is not JSON: ${reason}`, [{ field: 'body', reason }]));
  }
  const doubtful = doubtfulNameIn(text);
  if (!doubtful) return value;
  throw notRead(doubtful.path, doubtful.why === 'twice' ? twiceNamed : 'unknown field; leave it out');
}

/** The body, when each text and each name in it consists of whole characters: a fact with half of one could not be verified in another language. */
function whole(body: unknown): unknown {
  const at = halfCharacterIn(body);
  if (at === undefined) return body;
  throw notRead(at, halfOfOne);
}

const halfOfOne = 'it holds half a character (a lone surrogate); write the character anew';
const twiceNamed = 'it stands twice in one object, and only one of the values could be kept; send it once';

function notRead(path: string, reason: string): ProblemError {
  const field = path.slice(0, 200).toWellFormed() || 'body';
  return new ProblemError(problem(400, 'invalid-request', `${field}: ${reason}`, [{ field, reason }]));
}

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
