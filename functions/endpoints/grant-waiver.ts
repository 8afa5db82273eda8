/** A member of the board that decides next lets a criterion or a condition go, for a reason and until a day. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('grant-waiver', ({ params, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'project', id: params.id, command: { type: 'grant-waiver', ...body } }, sender);
});
