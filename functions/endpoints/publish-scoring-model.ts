/** Publishes a scoring model as its next version; calls keep the one that they were opened with. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('publish-scoring-model', ({ params, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'office', id: params.id, command: { type: 'publish-scoring-model', ...body } }, sender);
});
