/** Sets the boards with seats and chairs of an office. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('put-boards', async ({ params, body, ...sender }, app) => {
  await loadVisibleOffice(app, params.id, sender.actor.id);
  return runCommand(app, { aggregate: 'office', id: params.id, command: { type: 'set-boards', ...body } }, sender);
});
