/** Sets the gate models in all versions of an office. */
import { publishGateModelSchema } from '#domain/office/standards/commands.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { acceptingOldNames } from '../kit/old-names.ts';
import { idParams, receiptSchema, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'Publish a gate model as a new version; open rounds keep theirs',
  params: idParams,
  body: acceptingOldNames(publishGateModelSchema),
  answer: receiptSchema,
  async handle({ params, body, actor, key }, app) {
    return runCommand(
      app,
      { aggregate: 'office', id: params.id, command: { type: 'publish-gate-model', ...body } },
      { actor, key },
    );
  },
});
