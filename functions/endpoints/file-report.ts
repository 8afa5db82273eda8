/** A status report: money in minor units, days as calendar dates. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleProject, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('file-report', async ({ params, body, ...sender }, app) => {
  await loadVisibleProject(app, params.id, sender.actor.id);
  return runCommand(app, { aggregate: 'project', id: params.id, command: { type: 'file-report', report: body } }, sender);
});
