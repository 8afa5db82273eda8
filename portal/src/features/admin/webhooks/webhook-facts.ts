/** The facts of webhooks as sentences. A webhook stands there by its id, which is used once for ever. */
import type { OfficeFact } from '#domain/office/facts.ts';
import { isolated } from '#domain/values/isolated.ts';
import { moment } from '../../../shared/format.ts';

type WebhookFact = Extract<OfficeFact, { type: `webhook-${string}` }>;

export const webhookFacts: {
  readonly [K in WebhookFact['type']]: (
    fact: Extract<WebhookFact, { type: K }>,
    context: { readonly person: (id: string) => string },
  ) => string;
} = {
  'webhook-added': ({ webhook: { id, name, host, events }, by }, { person }) =>
    `${isolated(person(by))} set the webhook “${isolated(name)}” (${id}) to ${host} for ${events.includes('*') ? 'every event' : events.join(', ')}.`,
  'webhook-changed': ({ webhook, change, by }, { person }) =>
    `${isolated(person(by))} changed the webhook ${webhook}: ${saidOf(change)}.`,
  'webhook-secret-changed': ({ webhook, formerUntil, by }, { person }) =>
    `${isolated(person(by))} changed the secret of the webhook ${webhook}; the former one signs too until ${moment(formerUntil)}.`,
  'webhook-removed': ({ webhook, by }, { person }) => `${isolated(person(by))} removed the webhook ${webhook}.`,
  'webhook-disabled': ({ webhook, failingSince, gone }) =>
    gone
      ? `The webhook ${webhook} was switched off: its host said that it is gone for good.`
      : `The webhook ${webhook} was switched off: it had failed since ${moment(failingSince)}.`,
  'webhook-tested': ({ webhook, by }, { person }) => `${isolated(person(by))} had a test sent to the webhook ${webhook}.`,
  'webhook-replayed': ({ webhook, delivery, since, by }, { person }) =>
    delivery === undefined
      ? `${isolated(person(by))} had everything sent again to the webhook ${webhook} that had failed since ${since === undefined ? 'the beginning' : moment(since)}.`
      : `${isolated(person(by))} had one delivery sent again to the webhook ${webhook}.`,
};

function saidOf({ name, host, events, paused }: Extract<WebhookFact, { type: 'webhook-changed' }>['change']): string {
  return [
    ...(name === undefined ? [] : [`its name is “${isolated(name)}”`]),
    ...(host === undefined ? [] : [`events go to ${host}`]),
    ...(events === undefined ? [] : [events.includes('*') ? 'it gets every event' : `it gets ${events.join(', ')}`]),
    ...(paused === undefined ? [] : [paused ? 'it is paused' : 'it is on']),
  ].join('; ');
}
