/** Forgets a mapping of an office. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('remove-import-mapping', ({ params, ...sender }, app) => {
  const command = { type: 'remove-import-mapping' as const, mapping: params.mapping };
  return runCommand(app, { aggregate: 'office', id: params.id, command }, sender);
});
