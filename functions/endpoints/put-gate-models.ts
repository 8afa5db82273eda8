/** Sets the gate models in all versions of an office. */
import { publishGateModelSchema } from '#domain/office/commands.ts';
import { act, idParams, officeFor, receiptSchema } from '../kit/run-command.ts';
import { httpDoor } from '../kit/endpoint.ts';

export const door = httpDoor({
  summary: 'Publish a gate model as a new version; open rounds keep theirs',
  params: idParams,
  body: publishGateModelSchema,
  answer: receiptSchema,
  async handle({ params, body, actor, key }, house) {
    await officeFor(house, params.id, actor.id);
    return act(house, { noun: 'office', id: params.id, command: { type: 'publish-gate-model', ...body } }, { actor, key });
  },
});
