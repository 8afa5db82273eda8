/** An administrator removes a webhook. The fact ends it; that its address and secrets are forgotten, too, is tidiness. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';
import { forgetSecrets } from '../kit/webhooks/setting.ts';

export const endpoint = defineEndpoint('remove-webhook', async ({ params, body, ...sender }, app) => {
  const { id, webhook } = params;
  const command = { type: 'remove-webhook' as const, webhook, ...body };
  const reply = await runCommand(app, { aggregate: 'office', id, command }, sender);
  await forgetSecrets({ office: id, webhook }, app);
  return reply;
});
