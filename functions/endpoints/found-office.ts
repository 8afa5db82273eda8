/** An administrator of an office founds another below it. */
import { foundOfficeSchema } from '#domain/office/founding/commands.ts';
import { idSchema } from '#domain/values/text.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { receiptSchema, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'Found an office below one that you administer',
  body: foundOfficeSchema.extend({ parent: idSchema.meta({ description: 'The office that it stands below' }) }),
  answer: receiptSchema,
  status: 201,
  async handle({ body, actor, key }, app) {
    const order = { aggregate: 'office', id: body.id, command: { type: 'found-office', ...body } } as const;
    return runCommand(app, order, { actor, key, status: 201 });
  },
});
