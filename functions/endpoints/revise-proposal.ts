/** A revision of a proposal: intake looks at it afresh. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleProject, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('revise-proposal', async ({ params, body, ...sender }, app) => {
  await loadVisibleProject(app, params.id, sender.actor.id);
  return runCommand(app, { aggregate: 'project', id: params.id, command: { type: 'revise-proposal', ...body } }, sender);
});
