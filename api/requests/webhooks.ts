/** What operations on webhooks, and the description of events, take. */
import * as z from 'zod';
import { removeWebhookSchema, replayWebhookSchema } from '#domain/office/webhooks/commands.ts';
import { changeWebhookSchema, newWebhookSchema } from '#domain/office/webhooks/webhook.ts';
import { idSchema } from '#domain/values/text.ts';
import { idParams, open, plain } from './shared.ts';

const byId = { ...plain, params: idParams };
const byWebhook = { ...plain, params: idParams.extend({ webhook: idSchema }) };

export const webhookRequests = {
  asyncapi: open,
  'get-webhooks': byId,
  'add-webhook': { ...byId, body: newWebhookSchema },
  'change-webhook': { ...byWebhook, body: changeWebhookSchema },
  'change-webhook-secret': { ...byWebhook, body: z.strictObject({}) },
  'remove-webhook': { ...byWebhook, body: removeWebhookSchema },
  'test-webhook': { ...byWebhook, body: z.strictObject({}) },
  'get-webhook-deliveries': byWebhook,
  'replay-webhook': { ...byWebhook, body: replayWebhookSchema },
} as const;
