/** Gives standards to the offices directly below one. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('give-standards', ({ params, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'office', id: params.id, command: { type: 'give-standards', ...body } }, sender);
});
