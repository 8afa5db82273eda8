/** The facts of webhooks as sentences. A webhook stands there by its id, which is used once for ever. */
import type { OfficeFact } from '#domain/office/facts.ts';
import { isolated } from '#domain/values/isolated.ts';
import { moment } from '../../../shared/format.ts';
import { t } from '../../../shared/text.ts';

type WebhookFact = Extract<OfficeFact, { type: `webhook-${string}` }>;

export const webhookFacts: {
  readonly [K in WebhookFact['type']]: (
    fact: Extract<WebhookFact, { type: K }>,
    context: { readonly person: (id: string) => string },
  ) => string;
} = {
  'webhook-added': ({ webhook: { id, name, host, events }, by }, { person }) =>
    t('{by} set the webhook “{name}” ({id}) to {host} for {what}.', {
      by: isolated(person(by)),
      name: isolated(name),
      id,
      host,
      what: events.includes('*') ? t('every event') : events.join(', '),
    }),
  'webhook-changed': ({ webhook, change, by }, { person }) =>
    t('{by} changed the webhook {webhook}: {saidOf}.', { by: isolated(person(by)), webhook, saidOf: saidOf(change) }),
  'webhook-secret-changed': ({ webhook, formerUntil, by }, { person }) =>
    t('{by} changed the secret of the webhook {webhook}; the former one signs too until {formerUntil}.', {
      by: isolated(person(by)),
      webhook,
      formerUntil: moment(formerUntil),
    }),
  'webhook-removed': ({ webhook, by }, { person }) =>
    t('{by} removed the webhook {webhook}.', { by: isolated(person(by)), webhook }),
  'webhook-disabled': ({ webhook, failingSince, gone }) =>
    gone
      ? t('The webhook {webhook} was switched off: its host said that it is gone for good.', { webhook })
      : t('The webhook {webhook} was switched off: it had failed since {failingSince}.', {
          webhook,
          failingSince: moment(failingSince),
        }),
  'webhook-tested': ({ webhook, by }, { person }) =>
    t('{by} had a test sent to the webhook {webhook}.', { by: isolated(person(by)), webhook }),
  'webhook-replayed': ({ webhook, delivery, since, by }, { person }) =>
    delivery === undefined
      ? t('{by} had everything sent again to the webhook {webhook} that had failed since {what}.', {
          by: isolated(person(by)),
          webhook,
          what: since === undefined ? t('the beginning') : moment(since),
        })
      : t('{by} had one delivery sent again to the webhook {webhook}.', { by: isolated(person(by)), webhook }),
};

function saidOf({ name, host, events, paused }: Extract<WebhookFact, { type: 'webhook-changed' }>['change']): string {
  return [
    ...(name === undefined ? [] : [t('its name is “{name}”', { name: isolated(name) })]),
    ...(host === undefined ? [] : [t('events go to {host}', { host })]),
    ...(events === undefined
      ? []
      : [events.includes('*') ? t('it gets every event') : t('it gets {events}', { events: events.join(', ') })]),
    ...(paused === undefined ? [] : [paused ? t('it is paused') : t('it is on')]),
  ].join('; ');
}
