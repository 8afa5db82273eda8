/** Sets the logo of an office, or takes it away. Pixels that cannot be unpacked would spoil every PDF, so they are looked at here. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { mustUnpack } from '../kit/logo.ts';
import { loadVisibleOffice, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('put-logo', async ({ params, body, ...sender }, app) => {
  await loadVisibleOffice(app, params.id, sender.actor.id);
  if (body.content !== undefined) mustUnpack(body.content);
  return runCommand(app, { aggregate: 'office', id: params.id, command: { type: 'set-logo', ...body } }, sender);
});
