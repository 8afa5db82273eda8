/**
 * What follows from a commit for the webhooks of its office: each event for each webhook that wants it is a part of its own, kept and carried out
 * apart as mails are. Also what an administrator asks for by a fact: to send again, and to forget.
 */
import { partsOf } from '#domain/aggregates.ts';
import type { Commit } from '#domain/history/commit.ts';
import type { StoredFact } from '#domain/history/upcast.ts';
import { type Webhook, wants } from '#domain/office/webhooks/webhook.ts';
import { upcastFact } from '#domain/upcast.ts';
import type { App } from '../kit/app.ts';
import { projectOfReview } from '../kit/decision-context.ts';
import type { Delivery } from '../kit/webhooks/log.ts';
import type { Consequence } from './consequence.ts';

/** The name of all of them together, when they could not be told apart. */
export const allWebhooks = 'webhooks';

interface AboutWebhook {
  readonly type: string;
  readonly webhook?: unknown;
  readonly delivery?: string;
  readonly since?: string;
}

/** What sends is loaded when there is a webhook: most offices have none. */
const work = () => import('./webhook-work.ts');

/** `known`: the office as this process has just read it, for the reactions; else it is read, because another process may have set a webhook. */
export async function webhookParts(commit: Commit, app: App, office: 'known' | 'read' = 'read'): Promise<Consequence[]> {
  const id = await officeOf(commit, app);
  if (id === undefined) return [];
  const { webhooks } = (await app.states[office === 'known' ? 'cached' : 'current']('office', id)).state;
  if (webhooks.length === 0) return [];
  return commit.facts.flatMap((stored, index) => {
    const fact = upcastFact(commit.stream, stored as StoredFact) as AboutWebhook;
    const delivery = { office: id, stream: commit.stream, seq: commit.seq, index };
    return [
      ...asked(fact, delivery, app),
      ...webhooks
        .filter(hook => isFor(hook, fact))
        .map(hook => ({
          reaction: `webhook/${index}`,
          receiver: hook.id,
          carryOut: async () => (await work()).tell({ ...delivery, webhook: hook.id }, app),
        })),
    ];
  });
}

/**
 * A test goes to the webhook that is tried, whatever it wants, and to no other. What else happens to a webhook is not told to itself: its receiver
 * cannot know the secret yet when it is set.
 */
function isFor(hook: Webhook, { type, webhook }: AboutWebhook): boolean {
  const itself = webhook === hook.id || (type === 'webhook-added' && (webhook as { id?: unknown }).id === hook.id);
  if (type === 'webhook-tested') return itself;
  return !itself && wants(hook, type);
}

function asked(fact: AboutWebhook, { office, index }: Omit<Delivery, 'webhook'>, app: App): Consequence[] {
  if (fact.type === 'webhook-replayed') {
    const hook = { office, webhook: String(fact.webhook) };
    const carryOut = async () => (await work()).sendAgain(hook, { delivery: fact.delivery, since: fact.since }, app);
    return [{ reaction: `send-again/${index}`, receiver: hook.webhook, carryOut }];
  }
  if (fact.type === 'webhook-removed')
    return [
      {
        reaction: `forget-webhook/${index}`,
        carryOut: async () => (await work()).forget({ office, webhook: String(fact.webhook) }, app),
      },
    ];
  return [];
}

/** The office in whose life the commit is. */
async function officeOf({ stream }: Commit, { states }: App): Promise<string | undefined> {
  const parts = partsOf(stream);
  if (!parts) return undefined;
  switch (parts.aggregate) {
    case 'office':
    case 'audit':
      return parts.id;
    case 'review':
      return (await states.cached('project', projectOfReview(parts.id))).state.office;
    default:
      return (await states.cached(parts.aggregate, parts.id)).state.office;
  }
}
