/** An assessor rates a proposal. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('give-ratings', async ({ params, body, ...sender }, app) =>
  runCommand(app, { aggregate: 'assessment', id: params.id, command: { type: 'give-ratings', ratings: body.ratings } }, sender),
);
