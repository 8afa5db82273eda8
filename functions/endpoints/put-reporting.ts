/** Sets in which cycle an office asks its projects for reports. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('put-reporting', ({ params, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'office', id: params.id, command: { type: 'set-reporting', ...body } }, sender);
});
