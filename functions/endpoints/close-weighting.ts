/** The PMO closes a question of weights before its day. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('close-weighting', ({ params, body, ...sender }, app) =>
  runCommand(app, { aggregate: 'weighting', id: params.id, command: { type: 'close-weighting', ...body } }, sender),
);
