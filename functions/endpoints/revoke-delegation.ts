/** Ends a delegation at once, or says no to one that waits for consent. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('revoke-delegation', ({ params, body, ...sender }, app) => {
  const command = { type: 'revoke-delegation', delegation: params.delegation, ...body } as const;
  return runCommand(app, { aggregate: 'office', id: params.id, command }, sender);
});
