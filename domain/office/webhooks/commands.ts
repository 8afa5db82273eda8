/** What is asked about webhooks: to make, change, try and remove one, to change its secret, to send again what failed. */
import * as z from 'zod';
import { longText } from '../../values/text.ts';
import { type Instant, instantSchema } from '../../values/time.ts';
import type { AddedWebhook, ChangedWebhook } from './webhook.ts';

/** The body of a removal. */
export const removeWebhookSchema = z.strictObject({
  reason: longText.optional().meta({ description: 'Why; kept in the history of the office' }),
});

/** The body of a replay: one delivery, or all that were not taken of events since an instant. */
export const replayWebhookSchema = z.strictObject({
  delivery: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'Id of one delivery, as the log shows it; either this or the next' }),
  since: instantSchema
    .optional()
    .meta({ description: 'All deliveries of the log that failed or were stopped, of events since then' }),
});

export interface WebhookCommands {
  'add-webhook': { webhook: AddedWebhook };
  'change-webhook': { webhook: string; change: ChangedWebhook };
  'change-webhook-secret': { webhook: string };
  'remove-webhook': { webhook: string; reason?: string | undefined };
  'disable-webhook': { webhook: string; failingSince: Instant; gone?: boolean | undefined };
  'test-webhook': { webhook: string };
  'replay-webhook': { webhook: string; delivery?: string | undefined; since?: Instant | undefined };
}
