/** The PMO or an administrator chooses the gate model of a project before its first gate. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('choose-gate-model', ({ params: { id }, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'project', id, command: { type: 'choose-gate-model', ...body } }, sender);
});
