/** Sets when the caller gets mail. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('put-mail-preferences', ({ params, body: preferences, ...sender }, app) => {
  const command = { type: 'set-mail-preferences', preferences } as const;
  return runCommand(app, { aggregate: 'office', id: params.id, command }, sender);
});
