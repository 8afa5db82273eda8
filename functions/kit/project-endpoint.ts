/** A door that turns a body into one command to a project: most of what people send to a project is just that. */
import type * as z from 'zod';
import type { CommandOf } from '#domain/aggregates.ts';
import { act, idParams, projectFor, receiptSchema } from './run-command.ts';
import { type HttpDoor, httpDoor } from './endpoint.ts';

interface ProjectDoor<B> {
  readonly summary: string;
  readonly body: z.ZodType<B>;
  readonly command: (body: B) => CommandOf<'project'>;
}

export function projectDoor<B>({ summary, body: schema, command }: ProjectDoor<B>): HttpDoor<{ id: string }, unknown, B> {
  return httpDoor({
    summary,
    params: idParams,
    body: schema,
    answer: receiptSchema,
    status: 201,
    async handle({ params, body, actor, key }, house) {
      await projectFor(house, params.id, actor.id);
      return act(house, { noun: 'project', id: params.id, command: command(body) }, { actor, key, status: 201 });
    },
  });
}
