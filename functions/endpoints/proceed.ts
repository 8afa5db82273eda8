/** The sponsor goes on against a board's advice: visibly. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleProject, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('proceed', async ({ params, body, ...sender }, app) => {
  await loadVisibleProject(app, params.id, sender.actor.id);
  return runCommand(app, { aggregate: 'project', id: params.id, command: { type: 'proceed-against-advice', ...body } }, sender);
});
