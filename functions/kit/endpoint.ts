/** What an HTTP endpoint is: its shapes as schemas (they check requests and make the OpenAPI description), and what it answers. */
import type * as z from 'zod';
import type { Actor } from '#domain/history/commit.ts';
import type { App } from './app.ts';

export interface Call<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** From the verified token; `nobody` at endpoints that are open. */
  readonly actor: Actor;
  /** The `Idempotency-Key` header, if the sender gave one. */
  readonly key?: string | undefined;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Endpoint<P = unknown, Q = unknown, B = unknown> {
  readonly summary: string;
  readonly params?: z.ZodType<P>;
  readonly query?: z.ZodType<Q>;
  readonly body?: z.ZodType<B>;
  /** Shape of the answer, for the description; answers are made from facts and not checked again. */
  readonly answer: z.ZodType;
  /** Status of success: 200 unless said. */
  readonly status?: number;
  handle(call: Call<P, Q, B>, app: App): Promise<Reply>;
}

/** Keeps the types of an endpoint's schemas and its handler together. */
export function defineEndpoint<P, Q, B>(endpoint: Endpoint<P, Q, B>): Endpoint<P, Q, B> {
  return endpoint;
}

/** A task of a workflow: `input` is what the state passes, the result is what the next state sees. Must be harmless when run again. */
export interface Task<I = unknown> {
  readonly summary: string;
  readonly input: z.ZodType<I>;
  handle(input: I, app: App): Promise<unknown>;
}

export function defineTask<I>(endpoint: Task<I>): Task<I> {
  return endpoint;
}

/** Work that time starts. */
export interface Schedule {
  readonly summary: string;
  handle(app: App): Promise<Record<string, number>>;
}
