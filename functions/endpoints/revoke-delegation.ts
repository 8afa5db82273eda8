/** Ends a delegation at once. */
import * as z from 'zod';
import { idSchema } from '#domain/project/proposal.ts';
import { act, idParams, officeFor, receiptSchema } from '../kit/run-command.ts';
import { httpDoor } from '../kit/endpoint.ts';

export const door = httpDoor({
  summary: 'Revoke a delegation',
  params: idParams.extend({ delegation: idSchema }),
  body: z.strictObject({}),
  answer: receiptSchema,
  status: 201,
  async handle({ params, actor, key }, house) {
    await officeFor(house, params.id, actor.id);
    return act(
      house,
      { noun: 'office', id: params.id, command: { type: 'revoke-delegation', delegation: params.delegation } },
      { actor, key, status: 201 },
    );
  },
});
