/** A ballot, or a changed one. */
import { ballotInputSchema } from '#domain/review/commands.ts';
import { act, receiptSchema, reviewFor, reviewParams } from '../kit/run-command.ts';
import { httpDoor } from '../kit/endpoint.ts';

export const door = httpDoor({
  summary: 'Cast your ballot, or change it while the round is open',
  params: reviewParams,
  body: ballotInputSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ params, body, actor, key }, house) {
    await reviewFor(house, params.id, actor.id);
    return act(house, { noun: 'review', id: params.id, command: { type: 'cast-ballot', ...body } }, { actor, key, status: 201 });
  },
});
