/** An endpoint that turns a body into one command to a project: most of what people send to a project is just that. */
import type * as z from 'zod';
import type { CommandOf } from '#domain/aggregates.ts';
import { defineEndpoint, type Endpoint } from './endpoint.ts';
import { idParams, receiptSchema, runCommand } from './run-command.ts';

interface ProjectEndpoint<B> {
  readonly summary: string;
  readonly body: z.ZodType<B>;
  readonly command: (body: B) => CommandOf<'project'>;
}

export function projectEndpoint<B>({ summary, body: schema, command }: ProjectEndpoint<B>): Endpoint<{ id: string }, unknown, B> {
  return defineEndpoint({
    summary,
    params: idParams,
    body: schema,
    answer: receiptSchema,
    status: 201,
    async handle({ params, body, actor, key }, app) {
      return runCommand(app, { aggregate: 'project', id: params.id, command: command(body) }, { actor, key, status: 201 });
    },
  });
}
