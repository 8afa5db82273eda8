/** What a tripwire asked for is done. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('finish-tripwire-duty', ({ params: { id, duty }, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'project', id, command: { type: 'finish-tripwire-duty', duty, ...body } }, sender);
});
