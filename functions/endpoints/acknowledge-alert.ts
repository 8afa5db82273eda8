/** Somebody says what is done about an alert, by whom and by when. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('acknowledge-alert', ({ params: { id }, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'project', id, command: { type: 'acknowledge-alert', ...body } }, sender);
});
