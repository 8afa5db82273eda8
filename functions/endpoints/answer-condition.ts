/** Somebody without an interest accepts that a condition is met, or sends it back. */
import { conditionAnswerSchema } from '#domain/project/conditions/commands.ts';
import { idSchema } from '#domain/values/text.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { idParams, receiptSchema, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'Accept that a condition is met, or send it back with what is missing',
  params: idParams.extend({ condition: idSchema }),
  body: conditionAnswerSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ params, body, actor, key }, app) {
    const command = { type: 'answer-condition', condition: params.condition, ...body } as const;
    return runCommand(app, { aggregate: 'project', id: params.id, command }, { actor, key, status: 201 });
  },
});
