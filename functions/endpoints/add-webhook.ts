/** An administrator sets a webhook: the fact first, then its address and its secret, so that neither is ever kept without one. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice, runCommand } from '../kit/run-command.ts';
import { keepAddress, keepNewSecret, requireEvents, requirePostable } from '../kit/webhooks/setting.ts';

export const endpoint = defineEndpoint('add-webhook', async ({ params, body: { url, ...about }, ...sender }, app) => {
  await loadVisibleOffice(app, params.id, sender.actor.id);
  await requireEvents(about.events);
  const webhook = { ...about, host: await requirePostable(url, app) };
  const command = { type: 'add-webhook' as const, webhook };
  const reply = await runCommand(app, { aggregate: 'office', id: params.id, command }, sender);
  if (reply.headers?.['idempotency-replayed']) return reply;
  const named = { office: params.id, webhook: webhook.id };
  await keepAddress({ ...named, url }, app);
  const secret = webhook.kind === 'standard' ? await keepNewSecret(named, app) : undefined;
  return { ...reply, body: { ...reply.body, ...(secret !== undefined && { secret }) } };
});
