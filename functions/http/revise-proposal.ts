/** A revision of a proposal: intake looks at it afresh. */
import { revisionSchema } from '#domain/project/commands.ts';
import { act, idParams, projectFor, receiptSchema } from '../kit/act.ts';
import { httpDoor } from '../kit/door.ts';

export const door = httpDoor({
  summary: 'Revise a proposal; a round that is open becomes void',
  params: idParams,
  body: revisionSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ params, body, actor, key }, house) {
    await projectFor(house, params.id, actor.id);
    return act(
      house,
      { noun: 'project', id: params.id, command: { type: 'revise-proposal', ...body } },
      { actor, key, status: 201 },
    );
  },
});
