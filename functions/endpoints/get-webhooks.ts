/** The webhooks of an office, for those who set them, and for auditors. */
import { eventTypes } from '#api/event-catalogue.ts';
import { requireWebhooksSeen } from '#domain/office/permissions.ts';
import { webhookStanding } from '#domain/office/webhooks/webhook.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';
import { failingSince } from '../kit/webhooks/log.ts';

export const endpoint = defineEndpoint('get-webhooks', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const no = requireWebhooksSeen(office, { actor });
  if (no) throw refused(no.refusal);
  const items = office.webhooks.toReversed().map(async hook => {
    const { address: _, secret: __, paused: ___, ...webhook } = hook;
    const standing = webhookStanding(hook);
    const since = standing === 'removed' ? undefined : await failingSince({ office: params.id, webhook: hook.id }, app);
    return { ...webhook, standing, ...(since !== undefined && { failingSince: since }) };
  });
  return { body: { items: await Promise.all(items), types: [...(await eventTypes())] } };
});
