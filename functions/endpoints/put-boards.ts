/** Sets the boards with seats and chairs of an office. */
import { setBoardsSchema } from '#domain/office/commands.ts';
import { act, idParams, officeFor, receiptSchema } from '../kit/run-command.ts';
import { httpDoor } from '../kit/endpoint.ts';

export const door = httpDoor({
  summary: 'Set the boards, their seats and chairs',
  params: idParams,
  body: setBoardsSchema,
  answer: receiptSchema,
  async handle({ params, body, actor, key }, house) {
    await officeFor(house, params.id, actor.id);
    return act(house, { noun: 'office', id: params.id, command: { type: 'set-boards', ...body } }, { actor, key });
  },
});
