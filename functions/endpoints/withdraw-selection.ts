/** Withdraws a selection. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('withdraw-selection', ({ params, body, ...sender }, app) => {
  const command = { type: 'withdraw-selection', ...body } as const;
  return runCommand(app, { aggregate: 'selection', id: params.id, command }, sender);
});
