/** Webhooks as administrators and auditors see them: never an address, and a secret once, when it is made. */
import * as z from 'zod';
import { addedWebhookSchema } from '#domain/office/webhooks/webhook.ts';
import { instant, receiptSchema } from './shared.ts';

const webhookView = addedWebhookSchema
  .extend({
    host: z.string().meta({ description: 'The host of its address; the address itself is shown to nobody' }),
    addedBy: z.string(),
    addedAt: instant,
    formerUntil: instant.optional().meta({ description: 'Until when the former secret signs too' }),
    disabledAt: instant.optional(),
    removedAt: instant.optional(),
    standing: z
      .enum(['on', 'paused', 'disabled', 'removed'])
      .meta({ description: '`disabled`: the service switched it off, because it had failed for days or its host said 410' }),
    failingSince: instant.optional().meta({ description: 'Since when nothing that was sent has been taken' }),
  })
  .meta({ id: 'Webhook' });

const webhooksSchema = z.object({
  items: z.array(webhookView).meta({ description: 'The newest first; those that were removed stay' }),
  types: z.array(z.string()).meta({ description: 'Every type of event that a webhook can name' }),
});
export type Webhooks = z.output<typeof webhooksSchema>;

export const webhookReceiptSchema = receiptSchema
  .extend({
    secret: z.string().optional().meta({
      description:
        'Of Standard Webhooks (whsec_…); shown now and never again. Absent for messages to Teams and Slack, and when this request was answered before: change the secret then',
    }),
  })
  .meta({ id: 'WebhookReceipt', description: 'What was stored, and the secret that goes with it' });
export type WebhookReceipt = z.output<typeof webhookReceiptSchema>;

const attemptView = z.object({
  at: instant,
  ms: z.int().meta({ description: 'Milliseconds until there was an answer, or none' }),
  status: z.int().optional().meta({ description: 'HTTP status of the answer' }),
  problem: z.string().optional().meta({ description: 'Why there was no answer, in words' }),
});

const webhookDeliveriesSchema = z.object({
  items: z.array(
    z
      .object({
        id: z.string().meta({ description: 'The `webhook-id` under which it is sent, every time' }),
        event: z.string().meta({ description: 'The fact: STREAM#SEQ#INDEX' }),
        type: z.string(),
        at: instant.meta({ description: 'When it happened' }),
        state: z.enum(['delivered', 'waiting', 'failed', 'stopped']).meta({
          description:
            '`waiting`: it is tried again at `next`; `failed`: no attempt is left; `stopped`: the webhook was paused or switched off',
        }),
        next: instant.optional(),
        attempts: z.array(attemptView).meta({ description: 'The last twelve, oldest first' }),
      })
      .meta({ id: 'WebhookDelivery' }),
  ),
});
export type WebhookDeliveries = z.output<typeof webhookDeliveriesSchema>;

export const webhookAnswers = {
  'get-webhooks': webhooksSchema,
  'add-webhook': webhookReceiptSchema,
  'change-webhook': receiptSchema,
  'change-webhook-secret': webhookReceiptSchema,
  'remove-webhook': receiptSchema,
  'test-webhook': receiptSchema,
  'get-webhook-deliveries': webhookDeliveriesSchema,
  'replay-webhook': receiptSchema,
} as const;
