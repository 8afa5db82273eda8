/**
 * Checks every answer that a test receives against the contract in api/: a success against the schema of its operation, with nothing missing and
 * nothing that the schema does not say; everything else against the problem's shape, with a code, a status and a header that fit. Answers of
 * addresses that are not in the rows (files, the mailbox, the sign-in) are none of its business.
 */
import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import { problemSchema } from '#api/answers/problem.ts';
import { scimErrorSchema } from '#api/answers/scim.ts';
import { answers } from '#api/answers.ts';
import { problemCodes } from '#api/errors.ts';
import { methodsOf, pathOf } from '#api/methods.ts';
import { problemStatuses } from '#api/problem-responses.ts';
import { type Route, type RouteId, routes } from '#api/routes.ts';

export interface Received {
  readonly method: string;
  /** With or without a query. */
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
  /** Of the header `Allow`. */
  readonly allow?: string | null | undefined;
}

/** Throws with what is wrong. Says which operation answered, when it was a success. */
export function checkAnswer(received: Received): RouteId | undefined {
  const { method, status, body } = received;
  const place = pathOf(received.path.replace(/\?.*$/, ''));
  if (place === undefined || method === 'HEAD' || method === 'OPTIONS') return undefined;
  const row = routes.find(entry => entry.path === place && entry.method === method);
  const about = `${method} ${place} answered ${status}`;
  if (status >= 400) {
    checkProblem(about, row, received);
    return undefined;
  }
  if (status === 204 && row?.status === 204 && body === '') return row.id;
  if (!row) throw new Error(`${about}, and takes ${methodsOf(place).join(', ')} only`);
  if (status !== (row.status ?? 200)) throw new Error(`${about} instead of ${row.status ?? 200}`);
  // A table comes as one text where its description says so; the tests of each table read it.
  if (row.csv && typeof body === 'string') return row.id;
  // Bytes are read as a text here, which is no longer theirs; name-and-logo.test.ts and log/served.test.ts compare them.
  if (row.media === 'application/octet-stream' && typeof body === 'string') return row.id;
  fits(about, answers[row.id], body);
  return row.id;
}

function checkProblem(about: string, row: Route | undefined, { path, status, body, allow }: Received): void {
  if (path.startsWith('/scim/')) {
    checkScimError(about, row, { status, body });
    return;
  }
  const problem = fits(about, problemSchema, body);
  const code = problem.type.replace('urn:tollgate:', '');
  if (problem.status !== status || problemCodes[code] !== status) throw new Error(`${about} with the code ${code}`);
  if (row === undefined && status === 405) {
    const takes = methodsOf(pathOf(path.replace(/\?.*$/, '')) ?? '').join(', ');
    if (allow !== takes) throw new Error(`${about} with Allow: ${allow} instead of ${takes}`);
  }
  if (row !== undefined && !problemStatuses(row).some(said => said === status))
    throw new Error(`${about}, which its description does not say`);
}

/** A directory reads errors in the shape of its own standard. */
function checkScimError(about: string, row: Route | undefined, { status, body }: Pick<Received, 'status' | 'body'>): void {
  if (fits(about, scimErrorSchema, body).status !== String(status)) throw new Error(`${about} with another status in its body`);
  if (row !== undefined && !problemStatuses(row).some(said => said === status))
    throw new Error(`${about}, which its description does not say`);
}

/** Parsed and compared: a field that the schema does not know is cut off by the parsing, a default that it knows is filled in. */
function fits<Schema extends z.ZodType>(about: string, schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(body);
  if (!result.success) throw new Error(`${about} against its schema: ${JSON.stringify(result.error.issues.slice(0, 5))}`);
  if (!isDeepStrictEqual(result.data, body))
    throw new Error(`${about} with more or less than its schema says: ${difference(result.data, body)}`);
  return result.data;
}

/** The first place where two values differ. */
function difference(expected: unknown, found: unknown, at = ''): string {
  if (typeof expected !== 'object' || typeof found !== 'object' || expected === null || found === null)
    return `${at || 'the body'} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`;
  const [left, right] = [new Map(Object.entries(expected)), new Map(Object.entries(found))];
  for (const key of new Set([...left.keys(), ...right.keys()]))
    if (!isDeepStrictEqual(left.get(key), right.get(key))) return difference(left.get(key), right.get(key), `${at}.${key}`);
  return `${at || 'the body'} differs`;
}
