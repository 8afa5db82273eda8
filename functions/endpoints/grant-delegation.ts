/** A member lets another person cast the member's ballots for a time. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('grant-delegation', async ({ params, body, ...sender }, app) => {
  await loadVisibleOffice(app, params.id, sender.actor.id);
  return runCommand(app, { aggregate: 'office', id: params.id, command: { type: 'grant-delegation', ...body } }, sender);
});
