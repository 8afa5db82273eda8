/** Somebody without an interest accepts that a condition is met, or sends it back. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('answer-condition', ({ params, body, ...sender }, app) => {
  const command = { type: 'answer-condition', condition: params.condition, ...body } as const;
  return runCommand(app, { aggregate: 'project', id: params.id, command }, sender);
});
