/** Whoever a further office has named accepts to belong to it, or declines with the reason. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('answer-invitation', ({ params, body, ...sender }, app) => {
  const command = { type: 'answer-invitation', person: params.person, ...body } as const;
  return runCommand(app, { aggregate: 'office', id: params.id, command }, sender);
});
