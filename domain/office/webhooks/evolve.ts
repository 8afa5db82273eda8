/** The webhooks of an office; removed ones stay, because the history names them. */
import type { OfficeState } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { webhookFacts } from './facts.ts';
import type { Webhook } from './webhook.ts';

export const webhookFolds: OfficeFolds<typeof webhookFacts> = {
  'webhook-added': (state, { webhook, by }, { at }) => ({
    ...state,
    webhooks: [...state.webhooks, { ...webhook, addedBy: by, addedAt: at, address: 1, secret: 1 }],
  }),
  'webhook-changed': (state, { webhook, change: { host, ...change } }) =>
    withWebhook(state, webhook, former => ({
      ...change,
      ...(host !== undefined && { host, address: former.address + 1 }),
      ...(change.paused === false && { disabledAt: undefined }),
    })),
  'webhook-secret-changed': (state, { webhook, formerUntil }) =>
    withWebhook(state, webhook, ({ secret }) => ({ secret: secret + 1, formerUntil })),
  'webhook-removed': (state, { webhook }, { at }) => withWebhook(state, webhook, () => ({ removedAt: at })),
  'webhook-disabled': (state, { webhook }, { at }) => withWebhook(state, webhook, () => ({ disabledAt: at })),
  'webhook-tested': state => state,
  'webhook-replayed': state => state,
};

function withWebhook(state: OfficeState, id: string, change: (former: Webhook) => Partial<Webhook>): OfficeState {
  return { ...state, webhooks: state.webhooks.map(hook => (hook.id === id ? { ...hook, ...change(hook) } : hook)) };
}
