/** Ends a delegation at once. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('revoke-delegation', async ({ params, ...sender }, app) => {
  await loadVisibleOffice(app, params.id, sender.actor.id);
  return runCommand(
    app,
    { aggregate: 'office', id: params.id, command: { type: 'revoke-delegation', delegation: params.delegation } },
    sender,
  );
});
