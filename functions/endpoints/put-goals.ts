/** Sets the goals with their weights, and the scoring model of an office. */
import { setGoalsSchema } from '#domain/office/commands.ts';
import { act, idParams, officeFor, receiptSchema } from '../kit/run-command.ts';
import { httpDoor } from '../kit/endpoint.ts';

export const door = httpDoor({
  summary: 'Set the goals, their weights and the scoring model',
  params: idParams,
  body: setGoalsSchema,
  answer: receiptSchema,
  async handle({ params, body, actor, key }, house) {
    await officeFor(house, params.id, actor.id);
    return act(house, { noun: 'office', id: params.id, command: { type: 'set-goals', ...body } }, { actor, key });
  },
});
