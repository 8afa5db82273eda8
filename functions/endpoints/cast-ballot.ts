/** A ballot, or a changed one. */
import { ballotInputSchema } from '#domain/review/ballots/commands.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { receiptSchema, reviewParams, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'Cast your ballot, or change it while the round is open',
  params: reviewParams,
  body: ballotInputSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ params, body, actor, key }, app) {
    return runCommand(
      app,
      { aggregate: 'review', id: params.id, command: { type: 'cast-ballot', ...body } },
      { actor, key, status: 201 },
    );
  },
});
