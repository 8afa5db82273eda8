/** The sponsor withdraws a proposal before a board has decided on it. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('withdraw-proposal', ({ params: { id }, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'project', id, command: { type: 'withdraw-proposal', ...body } }, sender);
});
