/** The chair goes on with the pack although a newer report shows a must that began to fail. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('keep-pack', ({ params, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'review', id: params.id, command: { type: 'keep-pack', ...body } }, sender);
});
