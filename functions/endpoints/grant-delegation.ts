/** A member lets another person cast the member's ballots for a time. */
import { grantDelegationSchema } from '#domain/office/commands.ts';
import { act, idParams, officeFor, receiptSchema } from '../kit/run-command.ts';
import { httpDoor } from '../kit/endpoint.ts';

export const door = httpDoor({
  summary: 'Delegate your ballots for a time, one step deep',
  params: idParams,
  body: grantDelegationSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ params, body, actor, key }, house) {
    await officeFor(house, params.id, actor.id);
    return act(
      house,
      { noun: 'office', id: params.id, command: { type: 'grant-delegation', ...body } },
      { actor, key, status: 201 },
    );
  },
});
