/**
 * Events on one machine: every event is a line of `events.jsonl` in the state folder (appended, fsynced), and is posted
 * to each configured webhook as JSON. A webhook that keeps failing makes `publish` reject, after all the others were
 * served; on the caller's next try those that have it already are not bothered again.
 */
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { DomainEvent, EventBus } from '#domain/ports.ts';
import { createWebhook, type WebhookOptions } from './webhook.ts';

/** How many deliveries are remembered, so that a retry is not a repeat. Forgotten ones may come again. */
const remembered = 10_000;

/** The event bus in a state folder; `webhooks` are http(s) addresses (`RangeError` otherwise). */
export function createEventLog(options: { folder: string; webhooks?: readonly string[] } & WebhookOptions): EventBus {
  const log = appender(options.folder);
  const hooks = (options.webhooks ?? []).map((address, index) => createWebhook(address, index + 1, options));
  const done = recentOnes(remembered);

  async function publish(events: readonly DomainEvent[]): Promise<void> {
    const fresh = events.filter(event => !done.has(`log ${event.id}`));
    await log(fresh);
    for (const event of fresh) done.add(`log ${event.id}`);
    const failures = await Promise.all(
      hooks.map(async (hook, index) => {
        const owed = events.filter(event => !done.has(`${index} ${event.id}`));
        return hook(owed, event => done.add(`${index} ${event.id}`));
      }),
    );
    const messages = failures.flat();
    if (messages.length > 0) throw new Error(`not every webhook took every event: ${messages.slice(0, 5).join('; ')}`);
  }

  return { publish };
}

/**
 * Appends events, those of calls that arrive together in one write and one sync; a line torn by a crash is closed first, so
 * that it spoils only itself.
 */
function appender(folder: string): (events: readonly DomainEvent[]) => Promise<void> {
  let waiting: string[] = [];
  let next: Promise<void> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function append(): Promise<void> {
    const lines = waiting.join('');
    waiting = [];
    next = undefined;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(join(folder, 'events.jsonl'), 'a+', 0o600);
    try {
      const { size } = await file.stat();
      const end = Buffer.alloc(1);
      if (size > 0) await file.read(end, 0, 1, size - 1);
      await file.appendFile((size > 0 && end[0] !== 0x0a ? '\n' : '') + lines);
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  return async events => {
    if (events.length === 0) return;
    waiting.push(...events.map(event => `${JSON.stringify(event)}\n`));
    next ??= last.then(append);
    last = next.catch(() => undefined);
    await next;
  };
}

/** A set that forgets its oldest members. */
function recentOnes(most: number): { has(key: string): boolean; add(key: string): void } {
  const keys = new Set<string>();
  return {
    has: key => keys.has(key),
    add(key) {
      keys.add(key);
      if (keys.size <= most) return;
      const [oldest] = keys;
      if (oldest !== undefined) keys.delete(oldest);
    },
  };
}
