/** Sets the people with their roles of an office. */
import { setPeopleSchema } from '#domain/office/people/commands.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { acceptingOldNames } from '../kit/old-names.ts';
import { idParams, receiptSchema, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'Set the people and their roles',
  params: idParams,
  body: acceptingOldNames(setPeopleSchema),
  answer: receiptSchema,
  async handle({ params, body, actor, key }, app) {
    return runCommand(app, { aggregate: 'office', id: params.id, command: { type: 'set-people', ...body } }, { actor, key });
  },
});
