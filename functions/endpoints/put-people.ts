/** Sets the people with their roles of an office. */
import { setPeopleSchema } from '#domain/office/commands.ts';
import { act, idParams, officeFor, receiptSchema } from '../kit/run-command.ts';
import { httpDoor } from '../kit/endpoint.ts';

export const door = httpDoor({
  summary: 'Set the people and their roles',
  params: idParams,
  body: setPeopleSchema,
  answer: receiptSchema,
  async handle({ params, body, actor, key }, house) {
    await officeFor(house, params.id, actor.id);
    return act(house, { noun: 'office', id: params.id, command: { type: 'set-people', ...body } }, { actor, key });
  },
});
