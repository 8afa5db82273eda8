/** Ends a delegation at once. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('revoke-delegation', ({ params, ...sender }, app) => {
  return runCommand(
    app,
    { aggregate: 'office', id: params.id, command: { type: 'revoke-delegation', delegation: params.delegation } },
    sender,
  );
});
