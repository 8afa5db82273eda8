/** The last deliveries to a webhook, for those who set it, and for auditors. What was sent stands in the history; only how it went is here. */
import { requireWebhooksSeen } from '#domain/office/permissions.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { notFound, refused } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';
import { logOfWebhook } from '../kit/webhooks/log.ts';

export const endpoint = defineEndpoint('get-webhook-deliveries', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const no = requireWebhooksSeen(office, { actor });
  if (no) throw refused(no.refusal);
  if (!office.webhooks.some(({ id }) => id === params.webhook)) throw notFound();
  const entries = await logOfWebhook({ office: params.id, webhook: params.webhook }, app);
  const items = entries.map(({ id, logged: { delivery, failed: _, ...shown } }) => {
    return { id, event: `${delivery.stream}#${delivery.seq}#${delivery.index}`, ...shown };
  });
  return { body: { items } };
});
