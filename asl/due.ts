/**
 * Wakes executions whose wait has lasted as long as it may: one timer for the earliest of them, however many wait, and a bounded number of them
 * worked on at the same time.
 */
import type { Clock } from '#domain/ports.ts';
import { toMs } from '#domain/values/time.ts';
import type { ExecutionStore, Rested } from './executions.ts';

/** Executions that are worked on together; the next ones follow as these rest again or end. */
const atOnce = 64;

/** Milliseconds until the store is asked again that could not say. */
const pause = 10_000;

export interface DueWaits {
  /** A wait that ends at this instant (milliseconds since 1970) was begun. */
  note(until: number): void;
  /** Looks at what is there, as after a start. */
  look(): Promise<void>;
  stop(): void;
}

interface DueOptions {
  readonly executions: Pick<ExecutionStore, 'due' | 'nextDue'>;
  readonly clock: Clock;
  /** Goes on with an execution that has waited for too long; resolves when it rests again or has ended. */
  readonly wake: (rest: Rested) => Promise<void>;
  readonly failed: (fault: unknown) => void;
}

export function dueWaits({ executions, clock, wake, failed }: DueOptions): DueWaits {
  let planned: { readonly until: number; readonly cancel: () => void } | undefined;
  let underWay = 0;
  let looking = false;
  /** Whether there may be more that is due than is worked on. */
  let more = false;
  let stopped = false;
  const now = () => toMs(clock.now());

  function plan(until: number): void {
    if (stopped || (planned && planned.until <= until)) return;
    planned?.cancel();
    const cancel = clock.after(Math.max(0, until - now()), () => {
      planned = undefined;
      void look();
    });
    planned = { until, cancel };
  }

  async function look(): Promise<void> {
    if (looking || stopped) return;
    looking = true;
    try {
      await takeDue();
      const next = more ? undefined : await executions.nextDue();
      if (next !== undefined) plan(next);
    } catch (fault) {
      failed(fault);
      plan(now() + pause);
    } finally {
      looking = false;
    }
  }

  async function takeDue(): Promise<void> {
    const free = atOnce - underWay;
    const due = free > 0 ? await executions.due(now(), free) : [];
    more = due.length === free;
    for (const rest of due) void begin(rest);
  }

  async function begin(rest: Rested): Promise<void> {
    underWay += 1;
    await wake(rest).catch(failed);
    underWay -= 1;
    if (more) await look();
  }

  return {
    note: plan,
    look,
    stop() {
      stopped = true;
      planned?.cancel();
    },
  };
}
