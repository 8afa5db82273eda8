/** Somebody who is asked says how much each weighs. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('answer-weighting', ({ params, body: answer, ...sender }, app) =>
  runCommand(app, { aggregate: 'weighting', id: params.id, command: { type: 'answer-weighting', answer } }, sender),
);
