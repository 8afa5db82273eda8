/** Sets the people with their roles of an office. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('put-people', async ({ params, body, ...sender }, app) => {
  await loadVisibleOffice(app, params.id, sender.actor.id);
  return runCommand(app, { aggregate: 'office', id: params.id, command: { type: 'set-people', ...body } }, sender);
});
