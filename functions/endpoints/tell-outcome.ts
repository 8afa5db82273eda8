/** The PMO says what came of an outlook that no report has told. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('tell-outcome', ({ params: { id }, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'project', id, command: { type: 'tell-outcome', ...body } }, sender);
});
