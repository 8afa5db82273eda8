/** The PMO gives a seat of an open round to another gatekeeper. */
import { changeSeatSchema } from '#domain/review/roster/commands.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { receiptSchema, reviewParams, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'Give a seat of an open round to another gatekeeper, with the reason; ballots that were cast stand',
  params: reviewParams,
  body: changeSeatSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ params, body, actor, key }, app) {
    return runCommand(
      app,
      { aggregate: 'review', id: params.id, command: { type: 'change-seat', ...body } },
      { actor, key, status: 201 },
    );
  },
});
