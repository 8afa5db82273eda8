/** An administrator adds a person to the office, or changes one. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('put-person', ({ params, body, ...sender }, app) => {
  const { name, email, roles, ...about } = body;
  const command = { type: 'set-person', person: { id: params.person, name, email, roles }, ...about } as const;
  return runCommand(app, { aggregate: 'office', id: params.id, command }, sender);
});
