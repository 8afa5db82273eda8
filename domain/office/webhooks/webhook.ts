/**
 * A webhook: an address outside that is told what happens in the office. The facts name it, its kind, its host and its events; the address itself
 * and the secret are in no fact, because whoever knows the address of a channel may write into it.
 */
import * as z from 'zod';
import type { Context } from '../../decision/decider.ts';
import { idSchema, shortText } from '../../values/text.ts';
import { addDays, type Instant } from '../../values/time.ts';

/** `standard`: events as JSON, signed. `teams` and `slack`: a message in words, with a link to the page. */
export const webhookKinds = ['standard', 'teams', 'slack'] as const;
export type WebhookKind = (typeof webhookKinds)[number];

/** Every event, now and in later versions. */
export const everyEvent = '*';
/** Events that one webhook can name; there are fewer. */
const mostEvents = 300;

const eventsSchema = z
  .array(z.string().min(1).max(100))
  .min(1)
  .max(mostEvents)
  .refine(list => new Set(list).size === list.length, 'name each event once')
  .meta({ description: 'Types of events, as GET /v1/asyncapi.json lists them; `*` for all of them' });

const addressSchema = z
  .url({ protocol: /^https?$/, error: 'an address such as https://hooks.example.org/tollgate' })
  .max(2_000, 'at most 2000 characters')
  .meta({ description: 'Where events go; kept apart and never shown again, only its host' });

const named = { id: idSchema.max(40, 'at most 40 characters'), name: shortText, kind: z.enum(webhookKinds) };

/** What an administrator sends to make one. */
export const newWebhookSchema = z.strictObject({
  ...named,
  id: named.id.meta({ description: 'Stands in the history; chosen by the administrator, never used twice' }),
  kind: named.kind.meta({ description: '`standard`: signed JSON; `teams` and `slack`: messages in words with a link' }),
  url: addressSchema,
  events: eventsSchema,
});

/** What an administrator sends to change one; what is left out stays. */
export const changeWebhookSchema = z
  .strictObject({
    name: shortText.optional(),
    url: addressSchema.optional(),
    events: eventsSchema.optional(),
    paused: z.boolean().optional().meta({ description: '`false` also revives one that was switched off after failing' }),
  })
  .refine(change => Object.values(change).some(value => value !== undefined), 'say what to change');

/** A webhook as its fact holds it. */
export const addedWebhookSchema = z.strictObject({ ...named, host: z.string().min(1), events: eventsSchema });
export type AddedWebhook = z.output<typeof addedWebhookSchema>;

/** A change as its fact holds it: of an address the new host. */
export const changedWebhookSchema = z.strictObject({
  name: shortText.optional(),
  host: z.string().min(1).optional(),
  events: eventsSchema.optional(),
  paused: z.boolean().optional(),
});
export type ChangedWebhook = z.output<typeof changedWebhookSchema>;

export interface Webhook extends AddedWebhook {
  readonly addedBy: string;
  readonly addedAt: Instant;
  /** Counts the addresses that it has had: the one under this number is in use. */
  readonly address: number;
  /** Counts its secrets, likewise. */
  readonly secret: number;
  /** Until when the secret before this one signs too. */
  readonly formerUntil?: Instant | undefined;
  readonly paused?: boolean | undefined;
  /** When the service switched it off, because it had failed for days. */
  readonly disabledAt?: Instant | undefined;
  readonly removedAt?: Instant | undefined;
}

/** Hours for which the former secret signs beside the new one. */
export const rotationHours = 24;

/** Days without one success after which a webhook is switched off. */
export const daysUntilDisabled = 5;

/** Minutes after each failed attempt until the next: the schedule that Standard Webhooks recommends, about three days in all. */
const pauses = [0.1, 5, 30, 120, 300, 600, 840, 1_200, 1_440] as const;

/** When a delivery that has failed so many times is tried again; undefined when that was the last time. */
export function nextAttempt(failed: number, now: Instant): Instant | undefined {
  const minutes = pauses[failed - 1];
  return minutes === undefined ? undefined : addDays(now, minutes / 1_440);
}

export type WebhookStanding = 'on' | 'paused' | 'disabled' | 'removed';

export function webhookStanding({ paused, disabledAt, removedAt }: Webhook): WebhookStanding {
  if (removedAt !== undefined) return 'removed';
  if (disabledAt !== undefined) return 'disabled';
  return paused ? 'paused' : 'on';
}

/** Whether a webhook is told of an event. What happens while it is paused or switched off is not told later. */
export function wants(webhook: Webhook, type: string): boolean {
  return webhookStanding(webhook) === 'on' && webhook.events.some(event => event === everyEvent || event === type);
}

/** Whether it has failed for so long, without one success, that it is switched off. */
export function hasFailedTooLong(failingSince: Instant, now: Instant): boolean {
  return addDays(failingSince, daysUntilDisabled) <= now;
}

/** The numbers of the secrets that sign now, the newest first. */
export function signingSecrets({ secret, formerUntil }: Webhook, { now }: Pick<Context, 'now'>): readonly number[] {
  return formerUntil !== undefined && now < formerUntil && secret > 1 ? [secret, secret - 1] : [secret];
}
