/** The sponsor or manager, or the PMO, offers to hand the role over. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('offer-handover', ({ params, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'project', id: params.id, command: { type: 'offer-handover', ...body } }, sender);
});
