/** Whoever a project names accepts, or declines with the reason. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('answer-naming', ({ params, body, ...sender }, app) => {
  const command = { type: 'answer-naming', role: params.role, ...body } as const;
  return runCommand(app, { aggregate: 'project', id: params.id, command }, sender);
});
