/** An administrator changes a webhook, pauses it or switches it on. A new address is kept apart, under a number of its own. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice, runCommand } from '../kit/run-command.ts';
import { keepAddress, requireEvents, requirePostable } from '../kit/webhooks/setting.ts';

export const endpoint = defineEndpoint('change-webhook', async ({ params, body: { url, ...about }, ...sender }, app) => {
  const { id, webhook } = params;
  await loadVisibleOffice(app, id, sender.actor.id);
  if (about.events) await requireEvents(about.events);
  const host = url === undefined ? undefined : await requirePostable(url, app);
  const command = { type: 'change-webhook' as const, webhook, change: { ...about, ...(host !== undefined && { host }) } };
  const reply = await runCommand(app, { aggregate: 'office', id, command }, sender);
  if (url !== undefined && !reply.headers?.['idempotency-replayed']) await keepAddress({ office: id, webhook, url }, app);
  return reply;
});
