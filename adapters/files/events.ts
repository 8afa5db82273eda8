/**
 * Events on one machine: every event is a line of `events.jsonl` in the state folder (appended, and synced a moment later), and is posted
 * to each configured webhook as JSON. A webhook that keeps failing makes `publish` reject, after all the others were
 * served; on the caller's next try those that have it already do not get them again.
 */
import { join } from 'node:path';
import type { DomainEvent, EventBus } from '#domain/ports.ts';
import { type Journal, openJournal } from './journal.ts';
import { createWebhook, type WebhookOptions } from './webhook.ts';

/** How many deliveries are remembered at least, of the log and of each webhook, so that a retry is not a repeat. Forgotten ones may come again. */
const remembered = 10_000;

/** The event bus in a state folder; `webhooks` are http(s) addresses (`RangeError` otherwise). */
export function createEventLog(
  options: { folder: string; webhooks?: readonly string[] } & WebhookOptions,
): EventBus & Pick<Journal, 'synced'> {
  const log = openJournal(join(options.folder, 'events.jsonl'));
  const logged = recentOnes(remembered);
  const hooks = (options.webhooks ?? []).map((address, index) => ({
    post: createWebhook(address, index + 1, options),
    took: recentOnes(remembered),
  }));

  async function publish(events: readonly DomainEvent[]): Promise<void> {
    const fresh = events.filter(({ id }) => !logged.has(id));
    await log.append(fresh);
    for (const { id } of fresh) logged.add(id);
    const failures = await Promise.all(
      hooks.map(async ({ post, took }) =>
        post(
          events.filter(({ id }) => !took.has(id)),
          ({ id }) => took.add(id),
        ),
      ),
    );
    const messages = failures.flat();
    if (messages.length > 0) throw new Error(`not every webhook took every event: ${messages.slice(0, 5).join('; ')}`);
  }

  return { publish, synced: log.synced };
}

/** A set that forgets its oldest members, many at once: so many of the newest are there, and at most twice as many. */
function recentOnes(most: number): { has(key: string): boolean; add(key: string): void } {
  let [newer, older] = [new Set<string>(), new Set<string>()];
  return {
    has: key => newer.has(key) || older.has(key),
    add(key) {
      newer.add(key);
      if (newer.size === most) [newer, older] = [new Set(), newer];
    },
  };
}
