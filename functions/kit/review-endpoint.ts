/** An endpoint that turns a body into one command to a round. */
import type * as z from 'zod';
import type { CommandOf } from '#domain/aggregates.ts';
import { defineEndpoint, type Endpoint } from './endpoint.ts';
import { receiptSchema, reviewParams, runCommand } from './run-command.ts';

interface ReviewEndpoint<B> {
  readonly summary: string;
  readonly body: z.ZodType<B>;
  readonly command: (body: B) => CommandOf<'review'>;
}

export function reviewEndpoint<B>({ summary, body: schema, command }: ReviewEndpoint<B>): Endpoint<{ id: string }, unknown, B> {
  return defineEndpoint({
    summary,
    params: reviewParams,
    body: schema,
    answer: receiptSchema,
    status: 201,
    async handle({ params, body, actor, key }, app) {
      return runCommand(app, { aggregate: 'review', id: params.id, command: command(body) }, { actor, key, status: 201 });
    },
  });
}
