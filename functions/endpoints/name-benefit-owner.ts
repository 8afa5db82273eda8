/** Another person answers for a benefit of a closed project. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('name-benefit-owner', ({ params: { id, benefit }, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'project', id, command: { type: 'name-benefit-owner', benefit, ...body } }, sender);
});
