/** Publishes a card of the office where it foretells better than the one in force. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('publish-outlook-card', ({ params: { id }, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'office', id, command: { type: 'publish-outlook-card', ...body } }, sender);
});
