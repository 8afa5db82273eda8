/** The project reports that a condition of an earlier gate is met. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('meet-condition', async ({ params, body, ...sender }, app) => {
  const command = { type: 'meet-condition', condition: params.condition, ...body } as const;
  return runCommand(app, { aggregate: 'project', id: params.id, command }, sender);
});
