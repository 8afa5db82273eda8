/** A member steps back from a decision on a scenario. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('recuse-from-selection', ({ params, body, ...sender }, app) => {
  const command = { type: 'recuse-from-selection', ...body } as const;
  return runCommand(app, { aggregate: 'selection', id: params.id, command }, sender);
});
