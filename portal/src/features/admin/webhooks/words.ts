/** Webhooks and their deliveries in words. */
import type { WebhookDeliveries, Webhooks } from '#api/answers/webhooks.ts';
import { everyEvent } from '#domain/office/webhooks/webhook.ts';
import { own } from '#domain/values/record.ts';
import { moment } from '../../../shared/format.ts';
import type { Tone } from '../../../shared/labels.ts';
import { t } from '../../../shared/text.ts';
import { namesFromN } from './event-names-from-n.ts';
import { namesToM } from './event-names-to-m.ts';

export type Webhook = Webhooks['items'][number];
export type Delivery = WebhookDeliveries['items'][number];

type Label = readonly [string, Tone];

export const kindWords: { readonly [K in Webhook['kind']]: string } = {
  standard: t('Webhook: events as signed JSON'),
  teams: t('Teams: a message in a channel'),
  slack: t('Slack: a message in a channel'),
};

export function standingOf({ standing, failingSince }: Pick<Webhook, 'standing' | 'failingSince'>): Label {
  if (standing === 'on')
    return failingSince === undefined
      ? [t('On'), 'good']
      : [t('Failing since {failingSince}', { failingSince: moment(failingSince) }), 'bad'];
  return (
    {
      paused: [t('Paused'), 'plain'],
      disabled: [t('Switched off after failing'), 'bad'],
      removed: [t('Removed'), 'plain'],
    } as const
  )[standing];
}

export const stateWords: { readonly [S in Delivery['state']]: Label } = {
  delivered: [t('Taken'), 'good'],
  waiting: [t('Waits'), 'plain'],
  failed: [t('Given up'), 'bad'],
  stopped: [t('Stopped'), 'plain'],
};

/** Every event with its name. */
export const eventNames: Readonly<Record<string, string>> = { ...namesToM, ...namesFromN };

/** `gate-outcome-recorded` as a list names it. */
export const eventWords = (type: string): string =>
  type === everyEvent ? t('Every event') : (own(eventNames, type) ?? type.replaceAll('-', ' '));

export const eventsSaid = (events: readonly string[]): string =>
  events.includes(everyEvent) ? t('Every event') : events.map(eventWords).join(', ');
