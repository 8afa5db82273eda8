/** The project reports that a condition of an earlier gate is met. */
import { conditionMetSchema } from '#domain/project/conditions/commands.ts';
import { idSchema } from '#domain/values/text.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { idParams, receiptSchema, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'Report that a condition is met, and how; it counts once somebody without an interest accepts it',
  params: idParams.extend({ condition: idSchema }),
  body: conditionMetSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ params, body, actor, key }, app) {
    const command = { type: 'meet-condition', condition: params.condition, ...body } as const;
    return runCommand(app, { aggregate: 'project', id: params.id, command }, { actor, key, status: 201 });
  },
});
