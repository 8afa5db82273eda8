/** A member confirms the ballot that was recorded, or objects to it. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('answer-recorded-ballot', ({ params, body, ...sender }, app) =>
  runCommand(app, { aggregate: 'review', id: params.id, command: { type: 'answer-recorded-ballot', ...body } }, sender),
);
