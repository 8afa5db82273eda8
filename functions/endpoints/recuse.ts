/** A member steps back from a round. */
import { recusalSchema } from '#domain/review/commands.ts';
import { act, receiptSchema, reviewFor, reviewParams } from '../kit/run-command.ts';
import { httpDoor } from '../kit/endpoint.ts';

export const door = httpDoor({
  summary: 'Step back from a round because of an interest, with the reason',
  params: reviewParams,
  body: recusalSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ params, body, actor, key }, house) {
    await reviewFor(house, params.id, actor.id);
    return act(
      house,
      { noun: 'review', id: params.id, command: { type: 'recuse', reason: body.reason } },
      { actor, key, status: 201 },
    );
  },
});
