/** Moves a project to another version of its gate model. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('move-model-version', ({ params, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'project', id: params.id, command: { type: 'move-model-version', ...body } }, sender);
});
