/** The sponsor goes on against a board's advice: visibly. */
import { proceedSchema } from '#domain/project/commands.ts';
import { act, idParams, projectFor, receiptSchema } from '../kit/act.ts';
import { httpDoor } from '../kit/door.ts';

export const door = httpDoor({
  summary: 'Go on against the advice of an advisory gate, with a reason',
  params: idParams,
  body: proceedSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ params, body, actor, key }, house) {
    await projectFor(house, params.id, actor.id);
    return act(
      house,
      { noun: 'project', id: params.id, command: { type: 'proceed-against-advice', reason: body.reason } },
      { actor, key, status: 201 },
    );
  },
});
