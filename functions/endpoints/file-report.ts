/** A status report: money in minor units, days as calendar dates. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { giversSeen } from '../kit/givers.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint(
  'file-report',
  async ({ params, body: { registers, period, ...report }, ...sender }, app) => {
    const givers = await giversSeen(app, registers, sender.actor.id);
    const asked = { type: 'file-report' as const, report, registers, period };
    return runCommand(app, { aggregate: 'project', id: params.id, command: { ...asked, givers }, asked }, sender);
  },
);
