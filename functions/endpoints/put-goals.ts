/** Sets the goals with their weights, and the scoring model of an office. */
import { setGoalsSchema } from '#domain/office/standards/commands.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { acceptingOldNames } from '../kit/old-names.ts';
import { idParams, receiptSchema, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'Set the goals, their weights and the scoring model',
  params: idParams,
  body: acceptingOldNames(setGoalsSchema),
  answer: receiptSchema,
  async handle({ params, body, actor, key }, app) {
    return runCommand(app, { aggregate: 'office', id: params.id, command: { type: 'set-goals', ...body } }, { actor, key });
  },
});
