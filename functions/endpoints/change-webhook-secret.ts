/** An administrator gives a webhook another secret; also the way to one that got lost before anybody had read it. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';
import { keepNewSecret } from '../kit/webhooks/setting.ts';

export const endpoint = defineEndpoint('change-webhook-secret', async ({ params, body: _, ...sender }, app) => {
  const { id, webhook } = params;
  const command = { type: 'change-webhook-secret' as const, webhook };
  const reply = await runCommand(app, { aggregate: 'office', id, command }, sender);
  if (reply.headers?.['idempotency-replayed']) return reply;
  return { ...reply, body: { ...reply.body, secret: await keepNewSecret({ office: id, webhook }, app) } };
});
