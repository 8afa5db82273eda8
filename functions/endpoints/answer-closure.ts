/** The customer's word on a closure report. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleProject, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('answer-closure', async ({ params, body, ...sender }, app) => {
  await loadVisibleProject(app, params.id, sender.actor.id);
  return runCommand(app, { aggregate: 'project', id: params.id, command: { type: 'answer-closure', ...body } }, sender);
});
