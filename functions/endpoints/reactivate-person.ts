/** An administrator brings a deactivated person back, in the roles of before. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('reactivate-person', ({ params, body, ...sender }, app) => {
  const command = { type: 'reactivate-person', person: params.person, ...body } as const;
  return runCommand(app, { aggregate: 'office', id: params.id, command }, sender);
});
