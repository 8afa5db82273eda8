/** A project says when another gets what it needs of it. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('answer-need', ({ params: { id }, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'project', id, command: { type: 'answer-need', ...body } }, sender);
});
