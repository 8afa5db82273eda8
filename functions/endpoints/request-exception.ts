/** Whoever works on a project that has left its tolerance brings it before the board of its next gate. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('request-exception', ({ params: { id }, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'project', id, command: { type: 'request-exception', ...body } }, sender);
});
