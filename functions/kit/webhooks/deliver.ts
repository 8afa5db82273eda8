/**
 * One attempt to deliver an event to a webhook, and what follows from how it went: it is done, it is tried again later, it is given up, or the
 * webhook is switched off. Sent twice after a crash, it has the same `webhook-id`.
 */
import { partsOf } from '#domain/aggregates.ts';
import type { Commit } from '#domain/history/commit.ts';
import { hasFailedTooLong, nextAttempt, signingSecrets, type Webhook, webhookStanding } from '#domain/office/webhooks/webhook.ts';
import type { DomainEvent } from '#domain/ports.ts';
import { toMs } from '#domain/values/time.ts';
import type { PostOutcome } from '#domain/values/webhooks.ts';
import type { App } from '../app.ts';
import { eventsOf } from '../domain-events.ts';
import { log } from '../log.ts';
import {
  type Delivery,
  deliveryId,
  dropRetry,
  failingSince,
  keepLogged,
  type Logged,
  loggedOf,
  mostAttempts,
  noteFailure,
  noteSuccess,
} from './log.ts';
import { payloadOf } from './payload.ts';
import { addressName, secretName, signedHeaders } from './secrets.ts';

/** `over`: nothing is left to do. `later`: it waits for the schedule. */
export type Delivered = 'over' | 'later';

export interface How {
  /** Also one that was delivered, or given up, before. */
  readonly again?: boolean;
  /** A webhook that is failing is left to the schedule, which goes to it one after the other. */
  readonly unlessFailing?: boolean;
}

/** Rejects only for faults of ours. */
export async function deliver(
  delivery: Delivery,
  app: App,
  { again = false, unlessFailing = false }: How = {},
): Promise<Delivered> {
  const { state: office } = await app.states.current('office', delivery.office);
  const hook = office.webhooks.find(({ id }) => id === delivery.webhook);
  const former = await loggedOf(delivery, app);
  if (!hook || webhookStanding(hook) !== 'on') return stop({ delivery, former }, app);
  if (!again && former && former.state !== 'waiting') return dropped(delivery, app);
  const known = again && former ? { ...former, failed: 0 } : former;
  const event = await eventOf(delivery, app);
  const logged = known ?? { delivery, type: event.type, at: event.at, attempts: [], failed: 0, state: 'waiting' as const };
  if (unlessFailing && (await failingSince(delivery, app)) !== undefined) {
    await keepLogged({ ...logged, state: 'waiting', next: app.ports.clock.now() }, app);
    return 'later';
  }
  return conclude({ hook, logged, ...(await attempt({ hook, delivery, event }, app)) }, app);
}

/** What waited for a webhook that is paused, switched off or removed is not sent; the log says so. */
async function stop({ delivery, former }: { delivery: Delivery; former: Logged | undefined }, app: App): Promise<Delivered> {
  if (former?.state === 'waiting') {
    const { next: _, ...rest } = former;
    await keepLogged({ ...rest, state: 'stopped' }, app);
  }
  return dropped(delivery, app);
}

async function dropped(delivery: Delivery, app: App): Promise<Delivered> {
  await dropRetry(delivery, app);
  return 'over';
}

async function eventOf({ stream, seq, index }: Delivery, app: App): Promise<DomainEvent> {
  const [commit]: Commit[] = await app.stored.read(stream, seq - 1, 1);
  const parts = partsOf(stream);
  const event = commit?.seq === seq && parts ? (await eventsOf(commit, parts, app))[index] : undefined;
  if (!event) throw new Error(`there is no fact ${stream}#${seq}#${index}`);
  return event;
}

interface Sending {
  readonly hook: Webhook;
  readonly delivery: Delivery;
  readonly event: DomainEvent;
}

async function attempt({ hook, delivery, event }: Sending, app: App): Promise<{ at: string; ms: number; outcome: PostOutcome }> {
  const { secrets, poster, clock } = app.ports;
  const at = clock.now();
  const url = await secrets.get(addressName(delivery.office, hook));
  if (url === undefined) return { at, ms: 0, outcome: { problem: 'its address is not kept here; give it again' } };
  const body = await payloadOf(hook.kind, event, app);
  const signed = hook.kind === 'standard' ? await signatures({ hook, delivery, body }, app) : {};
  if (signed === undefined) return { at, ms: 0, outcome: { problem: 'its secret is not kept here; change it' } };
  const headers = { 'content-type': 'application/json', 'user-agent': `Tollgate/${app.settings.version}`, ...signed };
  const outcome = await poster.post({ url, headers, body });
  return { at, ms: Math.max(0, toMs(clock.now()) - toMs(at)), outcome };
}

async function signatures({ hook, delivery, body }: Omit<Sending, 'event'> & { body: string }, { ports }: App) {
  const now = ports.clock.now();
  const numbers = signingSecrets(hook, { now });
  const found = await Promise.all(numbers.map(number => ports.secrets.get(secretName(delivery.office, hook.id, number))));
  const secrets = found.filter(secret => secret !== undefined);
  if (secrets.length === 0) return undefined;
  return signedHeaders({ id: deliveryId(delivery), timestamp: Math.floor(toMs(now) / 1000), body }, secrets);
}

interface Concluded {
  readonly hook: Webhook;
  readonly logged: Logged;
  readonly at: string;
  readonly ms: number;
  readonly outcome: PostOutcome;
}

async function conclude({ hook, logged, at, ms, outcome }: Concluded, app: App): Promise<Delivered> {
  const { next: _, ...rest } = logged;
  const attempts = [...logged.attempts, { at, ms, ...outcome }].slice(-mostAttempts);
  const status = 'status' in outcome ? outcome.status : undefined;
  if (status !== undefined && status >= 200 && status < 300) {
    await keepLogged({ ...rest, attempts, state: 'delivered' }, app);
    await noteSuccess(logged.delivery, app);
    return 'over';
  }
  const failed = logged.failed + 1;
  const next = nextAttempt(failed, app.ports.clock.now());
  await keepLogged({ ...rest, attempts, failed, state: next === undefined ? 'failed' : 'waiting', ...(next && { next }) }, app);
  // The host alone: an address may be a secret, and the body is the office's.
  log.warn('a webhook did not take an event', { webhook: hook.id, host: hook.host, attempt: failed, ...outcome });
  await switchOffWhenDue({ delivery: logged.delivery, gone: status === 410 }, app);
  return 'later';
}

/** 410 says that nobody is there any more and never will be (Standard Webhooks). */
async function switchOffWhenDue({ delivery, gone }: { delivery: Delivery; gone: boolean }, app: App): Promise<void> {
  const since = await noteFailure(delivery, app);
  if (!gone && !hasFailedTooLong(since, app.ports.clock.now())) return;
  const command = { type: 'disable-webhook', webhook: delivery.webhook, failingSince: since, ...(gone && { gone }) } as const;
  await app.execute({ aggregate: 'office', id: delivery.office, command, actor: { kind: 'system', id: 'stream' } });
}
