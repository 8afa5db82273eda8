/** An administrator revokes a service account. The fact ends it; that its client is forgotten, too, is tidiness. */
import { serviceIdOf } from '#domain/values/service-id.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { log } from '../kit/log.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('revoke-service-account', async ({ params: { id, account }, body, ...sender }, app) => {
  const command = { type: 'revoke-service-account' as const, account, ...body };
  const reply = await runCommand(app, { aggregate: 'office', id, command }, sender);
  await app.ports.credentials
    .remove(serviceIdOf(id, account))
    .catch((error: Error) => log.warn('the client of a revoked service account is still there', { id, account, error }));
  return reply;
});
