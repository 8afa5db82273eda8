/** Asks the board (or the automatic gate) for the next decision. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleProject, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('request-review', async ({ params, body, ...sender }, app) => {
  await loadVisibleProject(app, params.id, sender.actor.id);
  return runCommand(app, { aggregate: 'project', id: params.id, command: { type: 'request-gate', ...body } }, sender);
});
