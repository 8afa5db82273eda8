/** A member steps back from a round. */
import { recusalSchema } from '#domain/review/ballots/commands.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { receiptSchema, reviewParams, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'Step back from a round because of an interest, with the reason',
  params: reviewParams,
  body: recusalSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ params, body, actor, key }, app) {
    return runCommand(
      app,
      { aggregate: 'review', id: params.id, command: { type: 'recuse', reason: body.reason } },
      { actor, key, status: 201 },
    );
  },
});
