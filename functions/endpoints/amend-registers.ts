/** Changes entries of the registers between two reports. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { giversSeen } from '../kit/givers.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('amend-registers', async ({ params, body: { registers }, ...sender }, app) => {
  const givers = await giversSeen(app, registers, sender.actor.id);
  const asked = { type: 'amend-registers' as const, registers };
  return runCommand(app, { aggregate: 'project', id: params.id, command: { ...asked, givers }, asked }, sender);
});
