/** Webhooks and their deliveries in words. */
import type { WebhookDeliveries, Webhooks } from '#api/answers/webhooks.ts';
import { everyEvent } from '#domain/office/webhooks/webhook.ts';
import { moment } from '../../../shared/format.ts';
import type { Tone } from '../../../shared/labels.ts';

export type Webhook = Webhooks['items'][number];
export type Delivery = WebhookDeliveries['items'][number];

type Label = readonly [string, Tone];

export const kindWords: { readonly [K in Webhook['kind']]: string } = {
  standard: 'Webhook: events as signed JSON',
  teams: 'Teams: a message in a channel',
  slack: 'Slack: a message in a channel',
};

export function standingOf({ standing, failingSince }: Pick<Webhook, 'standing' | 'failingSince'>): Label {
  if (standing === 'on') return failingSince === undefined ? ['On', 'good'] : [`Failing since ${moment(failingSince)}`, 'bad'];
  return (
    { paused: ['Paused', 'plain'], disabled: ['Switched off after failing', 'bad'], removed: ['Removed', 'plain'] } as const
  )[standing];
}

export const stateWords: { readonly [S in Delivery['state']]: Label } = {
  delivered: ['Taken', 'good'],
  waiting: ['Waits', 'plain'],
  failed: ['Given up', 'bad'],
  stopped: ['Stopped', 'plain'],
};

/** `gate-outcome-recorded` as a list names it. */
export const eventWords = (type: string): string =>
  type === everyEvent ? 'Every event' : `${type.charAt(0).toUpperCase()}${type.slice(1).replaceAll('-', ' ')}`;

export const eventsSaid = (events: readonly string[]): string =>
  events.includes(everyEvent) ? 'Every event' : events.map(eventWords).join(', ');
