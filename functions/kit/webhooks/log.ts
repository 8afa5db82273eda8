/**
 * What the service notes of deliveries: the log of each webhook (about the last 200), what is to be tried again and when, and since when a webhook
 * has been failing. All of it are notes: no fact says it, and losing it loses no decision.
 */
import * as z from 'zod';
import { sha256 } from '#domain/history/digest.ts';
import type { Note } from '#domain/values/notes.ts';
import type { Instant } from '#domain/values/time.ts';
import type { App } from '../app.ts';

/** One event for one webhook. */
export const deliverySchema = z.object({
  office: z.string(),
  webhook: z.string(),
  stream: z.string(),
  seq: z.int(),
  index: z.int(),
});
export type Delivery = z.output<typeof deliverySchema>;

export const attemptSchema = z.object({
  at: z.string(),
  ms: z.int(),
  status: z.int().optional(),
  problem: z.string().optional(),
});

export const loggedSchema = z.object({
  delivery: deliverySchema,
  type: z.string(),
  /** When the event happened. */
  at: z.string(),
  /** The last ones, oldest first. */
  attempts: z.array(attemptSchema),
  /** Failed attempts since it was sent first, or again. */
  failed: z.int(),
  state: z.enum(['delivered', 'waiting', 'failed', 'stopped']),
  next: z.string().optional(),
});
export type Logged = z.output<typeof loggedSchema>;

const dueSchema = z.object({ delivery: deliverySchema, due: z.string() });
export type Due = z.output<typeof dueSchema>;

/** Deliveries of a webhook that the log keeps, roughly, and attempts of each. */
const mostKept = 200;
export const mostAttempts = 12;

/** The same event for the same webhook has the same id, whenever it is sent: receivers know a repeat by it (`webhook-id`). */
export function deliveryId({ office, webhook, stream, seq, index }: Delivery): string {
  return `msg_${sha256(`${office}/${webhook}/${stream}#${seq}#${index}`).slice(0, 32)}`;
}

type Named = Pick<Delivery, 'office' | 'webhook'>;
const keyOf = ({ office, webhook }: Named) => `${office}/${webhook}`;
const logOf = (hook: Named) => `webhook-log ${keyOf(hook)}`;
const retries = 'webhook-retry';
const retryKey = (delivery: Delivery) => `${keyOf(delivery)}/${deliveryId(delivery)}`;
const health = 'webhook-failing';

export async function loggedOf(delivery: Delivery, { ports }: App): Promise<Logged | undefined> {
  const [note] = await ports.notes.some(logOf(delivery), [deliveryId(delivery)]);
  return note && loggedSchema.safeParse(note.body).data;
}

/** Keeps what is known of a delivery, and when it is tried again; in this order, so that nothing that waits is forgotten. */
export async function keepLogged(logged: Logged, { ports }: App): Promise<void> {
  const { delivery, next } = logged;
  const id = deliveryId(delivery);
  if (next !== undefined) await ports.notes.put(retries, { key: retryKey(delivery), body: { delivery, due: next } });
  await ports.notes.put(logOf(delivery), { key: id, body: logged });
  if (next === undefined) await ports.notes.remove(retries, [retryKey(delivery)]);
  // Now and then, by an id that nobody chose: about every fortieth delivery tidies up.
  if (Number.parseInt(id.slice(-2), 16) < 6) await tidy(delivery, { ports });
}

/** Nothing of it is tried again. */
export async function dropRetry(delivery: Delivery, { ports }: App): Promise<void> {
  await ports.notes.remove(retries, [retryKey(delivery)]);
}

/** The log of a webhook, the newest first. */
export async function logOfWebhook(hook: Named, { ports }: Pick<App, 'ports'>): Promise<{ id: string; logged: Logged }[]> {
  return (await ports.notes.all(logOf(hook))).flatMap(loggedIn).sort((one, other) => (one.logged.at < other.logged.at ? 1 : -1));
}

function loggedIn({ key: id, body }: Note): { id: string; logged: Logged }[] {
  const read = loggedSchema.safeParse(body);
  return read.success ? [{ id, logged: read.data }] : [];
}

async function tidy(hook: Named, app: Pick<App, 'ports'>): Promise<void> {
  const old = (await logOfWebhook(hook, app)).slice(mostKept).filter(({ logged }) => logged.state !== 'waiting');
  await app.ports.notes.remove(
    logOf(hook),
    old.map(({ id }) => id),
  );
}

/** Forgets everything about a webhook that is removed; what still waited is dropped by the schedule. */
export async function forgetWebhook(hook: Named, { ports }: App): Promise<void> {
  const notes = await ports.notes.all(logOf(hook));
  await ports.notes.remove(
    logOf(hook),
    notes.map(({ key }) => key),
  );
  await ports.notes.remove(health, [keyOf(hook)]);
}

/** What is due now, those that wait longest first; and how many wait in all. */
export async function dueDeliveries({ ports }: App): Promise<{ waiting: number; due: Due[] }> {
  const now = ports.clock.now();
  const notes = await ports.notes.all(retries);
  const due = notes.flatMap(({ body }) => dueSchema.safeParse(body).data ?? []).filter(one => one.due <= now);
  return { waiting: notes.length, due: due.sort((one, other) => (one.due < other.due ? -1 : 1)) };
}

/** Since when the webhook has been failing without one success. */
export async function failingSince(hook: Named, { ports }: App): Promise<Instant | undefined> {
  const [note] = await ports.notes.some(health, [keyOf(hook)]);
  return note && z.string().safeParse(note.body).data;
}

/** Takes note of a failure, and says since when it has been failing. */
export async function noteFailure(hook: Named, { ports }: App): Promise<Instant> {
  const now = ports.clock.now();
  if (await ports.notes.add(health, { key: keyOf(hook), body: now })) return now;
  return (await failingSince(hook, { ports } as App)) ?? now;
}

export async function noteSuccess(hook: Named, app: App): Promise<void> {
  if ((await failingSince(hook, app)) !== undefined) await app.ports.notes.remove(health, [keyOf(hook)]);
}
