/** Administrators set the webhooks of their office; the service switches one off that has failed for days. */
import type { Decision } from '../../decision/decider.ts';
import { type Refusal, type Refused, refuse } from '../../decision/refusals.ts';
import { addDays } from '../../values/time.ts';
import { officePreconditions } from '../actions.ts';
import type { OfficeContext } from '../context.ts';
import type { OfficeFact } from '../facts.ts';
import type { OfficeState } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import type { WebhookCommands } from './commands.ts';
import { hasFailedTooLong, rotationHours, type Webhook, webhookStanding } from './webhook.ts';

/** Webhooks of an office that are not removed, and all that there have ever been, at most. */
const mostLive = 20;
const mostEver = 200;

export const webhookDecisions: OfficeDecisions<WebhookCommands> = {
  'add-webhook': add,
  'change-webhook': (state, { webhook: id, change }, context) => {
    const hook = live({ state, context }, id);
    if ('refusal' in hook) return hook;
    if (saysNothingNew(hook, change)) return { facts: [] };
    return { facts: [{ type: 'webhook-changed', webhook: id, change, by: context.actor.id }] };
  },
  'change-webhook-secret': (state, { webhook: id }, context) => {
    const hook = live({ state, context }, id);
    if ('refusal' in hook) return hook;
    if (hook.kind !== 'standard')
      return refuse('wrong-status', `${hook.name} sends messages, which are not signed: it has no secret.`, 'webhook');
    const formerUntil = addDays(context.now, rotationHours / 24);
    return { facts: [{ type: 'webhook-secret-changed', webhook: id, formerUntil, by: context.actor.id }] };
  },
  'remove-webhook': (state, { webhook: id, reason }, context) => {
    const no = officePreconditions['manage-webhooks'](state, context);
    if (no) return no;
    const hook = webhookIn(state, id);
    if ('refusal' in hook) return hook;
    if (hook.removedAt !== undefined) return { facts: [] };
    return { facts: [{ type: 'webhook-removed', webhook: id, by: context.actor.id, ...(reason !== undefined && { reason }) }] };
  },
  'disable-webhook': (state, { webhook: id, failingSince, gone }, { actor, now }) => {
    if (actor.kind !== 'system') return refuse('not-allowed', 'Only the service switches a webhook off; pause it instead.');
    const hook = state.webhooks.find(one => one.id === id);
    if (!hook || webhookStanding(hook) !== 'on' || !(gone || hasFailedTooLong(failingSince, now))) return { facts: [] };
    return { facts: [{ type: 'webhook-disabled', webhook: id, failingSince, ...(gone && { gone }) }] };
  },
  'test-webhook': (state, { webhook: id }, context) => {
    const hook = live({ state, context }, id);
    if ('refusal' in hook) return hook;
    return requireOn(hook) ?? { facts: [{ type: 'webhook-tested', webhook: id, by: context.actor.id }] };
  },
  'replay-webhook': (state, { webhook: id, delivery, since }, context) => {
    const hook = live({ state, context }, id);
    if ('refusal' in hook) return hook;
    if ((delivery === undefined) === (since === undefined))
      return refuse(
        'reason-required',
        'Say which delivery goes out again, or since when all that failed: one of the two.',
        'delivery',
      );
    const which = delivery === undefined ? { since } : { delivery };
    return requireOn(hook) ?? { facts: [{ type: 'webhook-replayed', webhook: id, ...which, by: context.actor.id }] };
  },
};

function add(state: OfficeState, { webhook }: WebhookCommands['add-webhook'], context: OfficeContext): Decision<OfficeFact> {
  const no = officePreconditions['manage-webhooks'](state, context);
  if (no) return no;
  if (state.webhooks.some(({ id }) => id === webhook.id))
    return refuse(
      'already-exists',
      `This office has had a webhook ${webhook.id}; choose another id, so that the history stays clear.`,
      'id',
    );
  const live = state.webhooks.filter(({ removedAt }) => removedAt === undefined);
  if (live.length >= mostLive || state.webhooks.length >= mostEver)
    return refuse('too-many', `An office has ${mostLive} webhooks at most; remove one that is no longer needed.`);
  return { facts: [{ type: 'webhook-added', webhook, by: context.actor.id }] };
}

/** The webhook, for those who may set it, unless it was removed. */
function live({ state, context }: Asked, id: string): Webhook | { readonly refusal: Refusal } {
  const no = officePreconditions['manage-webhooks'](state, context);
  if (no) return no;
  const hook = webhookIn(state, id);
  if ('refusal' in hook || hook.removedAt === undefined) return hook;
  return refuse('wrong-status', `${hook.name} was removed; make another webhook.`, 'webhook');
}

interface Asked {
  readonly state: OfficeState;
  readonly context: OfficeContext;
}

function requireOn(hook: Webhook): Refused {
  if (webhookStanding(hook) === 'on') return undefined;
  return refuse(
    'wrong-status',
    `${hook.name} is paused or switched off, so nothing is sent to it; switch it on first.`,
    'webhook',
  );
}

/** A new address is always a change: the former one is not known here. */
function saysNothingNew(hook: Webhook, { name, host, events, paused }: WebhookCommands['change-webhook']['change']): boolean {
  const sameEvents = events === undefined || (events.length === hook.events.length && events.every(e => hook.events.includes(e)));
  const samePause = paused === undefined || (paused === (hook.paused ?? false) && (paused || hook.disabledAt === undefined));
  return host === undefined && sameEvents && samePause && (name === undefined || name === hook.name);
}

function webhookIn(state: OfficeState, id: string): Webhook | ReturnType<typeof refuse> {
  return state.webhooks.find(hook => hook.id === id) ?? refuse('not-found', `This office has no webhook ${id}.`, 'webhook');
}
