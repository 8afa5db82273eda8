/** An administrator takes a person out of the office. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('remove-person', ({ params, body, ...sender }, app) => {
  const command = { type: 'remove-person', person: params.person, ...body } as const;
  return runCommand(app, { aggregate: 'office', id: params.id, command }, sender);
});
