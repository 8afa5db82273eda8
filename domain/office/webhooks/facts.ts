/** Webhooks on record: who set which, for which events and at which host. Never an address, never a secret. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';
import { storedInstantSchema } from '../../values/time.ts';
import { addedWebhookSchema, changedWebhookSchema } from './webhook.ts';

export const webhookFacts = {
  'webhook-added': { webhook: addedWebhookSchema, by: personIdSchema },
  'webhook-changed': { webhook: idSchema, change: changedWebhookSchema, by: personIdSchema },
  'webhook-secret-changed': { webhook: idSchema, formerUntil: storedInstantSchema, by: personIdSchema },
  'webhook-removed': { webhook: idSchema, by: personIdSchema, reason: longText.optional() },
  /** The service switched it off: it had failed since then, or its host said that it is gone for good. */
  'webhook-disabled': { webhook: idSchema, failingSince: storedInstantSchema, gone: z.boolean().optional() },
  'webhook-tested': { webhook: idSchema, by: personIdSchema },
  /** Deliveries that are sent again: one, or all of events since an instant that were not taken. */
  'webhook-replayed': {
    webhook: idSchema,
    delivery: z.string().min(1).max(100).optional(),
    since: storedInstantSchema.optional(),
    by: personIdSchema,
  },
} satisfies FactShapes;
