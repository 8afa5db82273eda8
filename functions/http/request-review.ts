/** Asks the board (or the automatic gate) for the next decision. */
import { gateRequestSchema } from '#domain/project/commands.ts';
import { act, idParams, projectFor, receiptSchema } from '../kit/act.ts';
import { httpDoor } from '../kit/door.ts';

export const door = httpDoor({
  summary: 'Ask for the next gate',
  params: idParams,
  body: gateRequestSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ params, body, actor, key }, house) {
    await projectFor(house, params.id, actor.id);
    return act(
      house,
      { noun: 'project', id: params.id, command: { type: 'request-gate', gate: body.gate } },
      { actor, key, status: 201 },
    );
  },
});
