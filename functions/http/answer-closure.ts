/** The customer's word on a closure report. */
import { acceptanceSchema } from '#domain/project/commands.ts';
import { act, idParams, projectFor, receiptSchema } from '../kit/act.ts';
import { httpDoor } from '../kit/door.ts';

export const door = httpDoor({
  summary: 'Accept the result of a project, or say what is missing',
  params: idParams,
  body: acceptanceSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ params, body, actor, key }, house) {
    await projectFor(house, params.id, actor.id);
    return act(
      house,
      { noun: 'project', id: params.id, command: { type: 'answer-closure', ...body } },
      { actor, key, status: 201 },
    );
  },
});
