/** A project is no longer part of its programme. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('leave-programme', ({ params: { id }, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'project', id, command: { type: 'leave-programme', ...body } }, sender);
});
