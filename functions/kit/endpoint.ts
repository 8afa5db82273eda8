/**
 * What an endpoint is: a handler bound to its operation by id. What it is given and what it must answer come from the operation's schemas
 * in api/; the request is parsed with them here, so that no handler ever sees what was not checked.
 */
import * as z from 'zod';
import type { Answer } from '#api/answers.ts';
import { everydayRequests } from '#api/requests/everyday.ts';
import type { RequestShape, Requests } from '#api/requests.ts';
import type { RouteId } from '#api/routes.ts';
import type { Actor } from '#domain/history/commit.ts';
import { once } from '#domain/values/once.ts';
import { whatFits } from '#domain/values/what-fits.ts';
import type { App } from './app.ts';
import type { Table } from './csv.ts';
import type { Whole } from './exports/written.ts';
import { invalid, notFound, ProblemError } from './problem.ts';

/** A request as it arrived, before it was checked. */
export interface RawCall {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** Reads the body, or throws the problem with it; asked by operations that take one. */
  readonly body: () => unknown;
  /** From the verified token; `nobody` at operations that are open. */
  readonly actor: Actor;
  /** The `Idempotency-Key` header, if the sender gave one. */
  readonly key?: string | undefined;
}

/** In whose name a command is given, and under which key. */
export type Sender = Pick<RawCall, 'actor' | 'key'>;

/** A request that fits the schemas of its operation. */
export interface Call<Id extends RouteId> extends Sender {
  readonly params: z.output<Requests[Id]['params']>;
  readonly query: z.output<Requests[Id]['query']>;
  readonly body: z.output<Requests[Id]['body']>;
}

/** A success; its status is that of the route. */
export interface Reply<Body = unknown> {
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
  /** The same as a table, at operations that offer one. */
  readonly table?: () => Table | Promise<Table>;
  /** A whole list in every form, whose rows fill the empty `items` of the body. */
  readonly whole?: Whole;
}

export interface Endpoint<Id extends RouteId = RouteId> {
  readonly id: Id;
  /** Throws a `ProblemError` when the request does not fit or is refused. */
  answer(raw: RawCall, app: App): Promise<Reply<Answer<Id>>>;
}

export function defineEndpoint<Id extends RouteId>(
  id: Id,
  handle: (call: Call<Id>, app: App) => Promise<Reply<Answer<Id>>>,
): Endpoint<Id> {
  return {
    id,
    answer: async (raw, app) => {
      const call = parseCall<Id>(await requestShape(id), raw);
      return handle(call, app).catch((error: unknown) => {
        throw namesOffice(call) && isNotFound(error) ? notFound('office') : error;
      });
    },
  };
}

/** Where the address names nothing, an office that the body or the query names is what was not found. */
function namesOffice({
  params,
  query,
  body,
}: {
  readonly params: object;
  readonly query: object;
  readonly body: unknown;
}): boolean {
  const named = (part: unknown) => typeof part === 'object' && part !== null && 'office' in part && part.office !== undefined;
  return Object.keys(params).length === 0 && (named(query) || named(body));
}

const isNotFound = (error: unknown) =>
  error instanceof ProblemError && error.problem.status === 404 && error.problem.errors === undefined;

const everyday: { readonly [id: string]: RequestShape } = everydayRequests;
const all = once(async () => (await import('#api/requests.ts')).requests);

/** What an operation takes: at hand for what people ask every day, loaded for all else. */
export async function requestShape(id: RouteId): Promise<RequestShape> {
  return everyday[id] ?? (await all())[id];
}

/** The one cast between a row and its handler: each part was parsed by the very schema that its type is made of. */
function parseCall<Id extends RouteId>({ params, query, body }: RequestShape, raw: RawCall): Call<Id> {
  return {
    params: parsed(params, raw.params, 'path'),
    query: parsed(query, raw.query, 'query'),
    body: parsed(body, body instanceof z.ZodUndefined ? undefined : raw.body(), 'body'),
    actor: raw.actor,
    key: raw.key,
  } as Call<Id>;
}

function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown, where: string): z.output<Schema> {
  const result = schema.safeParse(value, { error: whatFits });
  if (!result.success) throw invalid(result.error, where);
  return result.data;
}
