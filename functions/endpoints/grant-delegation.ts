/** A member lets another person cast the member's ballots for a time. */
import { grantDelegationSchema } from '#domain/office/delegations/commands.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { idParams, receiptSchema, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'Delegate your ballots for a time, one step deep',
  params: idParams,
  body: grantDelegationSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ params, body, actor, key }, app) {
    return runCommand(
      app,
      { aggregate: 'office', id: params.id, command: { type: 'grant-delegation', ...body } },
      { actor, key, status: 201 },
    );
  },
});
