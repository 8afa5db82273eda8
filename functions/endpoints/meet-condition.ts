/** A condition of an earlier gate is met. */
import { conditionMetSchema } from '#domain/project/commands.ts';
import { idSchema } from '#domain/project/proposal.ts';
import { act, idParams, projectFor, receiptSchema } from '../kit/run-command.ts';
import { httpDoor } from '../kit/endpoint.ts';

export const door = httpDoor({
  summary: 'Say that a condition is met, and how',
  params: idParams.extend({ condition: idSchema }),
  body: conditionMetSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ params, body, actor, key }, house) {
    await projectFor(house, params.id, actor.id);
    const command = { type: 'meet-condition', condition: params.condition, ...body } as const;
    return act(house, { noun: 'project', id: params.id, command }, { actor, key, status: 201 });
  },
});
