/** Sets the boards with seats and chairs of an office. */
import { setBoardsSchema } from '#domain/office/boards/commands.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { acceptingOldNames } from '../kit/old-names.ts';
import { idParams, receiptSchema, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'Set the boards, their seats and chairs',
  params: idParams,
  body: acceptingOldNames(setBoardsSchema),
  answer: receiptSchema,
  async handle({ params, body, actor, key }, app) {
    return runCommand(app, { aggregate: 'office', id: params.id, command: { type: 'set-boards', ...body } }, { actor, key });
  },
});
