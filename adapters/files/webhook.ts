/**
 * One webhook: posts events in order, a bounded number of times each, every attempt under a timeout. An event that fails
 * does not hold back the ones after it. What went wrong is reported by number and status: never the address (it may hold a
 * secret), never the event.
 */
import { doubling, workOff } from '#adapters/retry.ts';
import type { DomainEvent } from '#domain/ports.ts';

export interface WebhookOptions {
  /** Attempts per event (3). After one event failed, the rest of the same call get one attempt each. */
  readonly attempts?: number;
  /** Milliseconds until an attempt is given up (5000). */
  readonly timeoutMs?: number;
  /** Waits between attempts: 200 ms, then twice as long each time. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

/** Posts events; calls `delivered` for each one that was taken (2xx); answers with what failed, in words. */
export type Webhook = (events: readonly DomainEvent[], delivered: (event: DomainEvent) => void) => Promise<string[]>;

export function createWebhook(address: string, number: number, options: WebhookOptions): Webhook {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new RangeError(`webhook ${number} is not an http(s) address`);
  const target: URL = url;
  const { attempts = 3, timeoutMs = 5000, pause } = options;

  async function post(event: DomainEvent, tries: number): Promise<string | undefined> {
    let failure: string | undefined;
    const deliver = async () => {
      failure = await postOnce(target, event, timeoutMs);
      return failure === undefined ? [] : [event];
    };
    await workOff([event], deliver, { pauses: doubling(200, tries), pause });
    return failure && `webhook ${number} ${failure}`;
  }

  return async (events, delivered) => {
    const failures: string[] = [];
    for (const event of events) {
      const failure = await post(event, failures.length === 0 ? attempts : 1);
      if (failure === undefined) delivered(event);
      else failures.push(failure);
    }
    return failures;
  };
}

async function postOnce(url: URL, event: DomainEvent, timeoutMs: number): Promise<string | undefined> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': event.id },
      body: JSON.stringify(event),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await answer.body?.cancel();
    return answer.ok ? undefined : `answered ${answer.status}`;
  } catch (error) {
    return (error as Error).name === 'TimeoutError' ? 'did not answer in time' : 'could not be reached';
  }
}
