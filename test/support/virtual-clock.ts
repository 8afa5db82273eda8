/**
 * Time that moves only when a test says so. Moving it wakes every timer that becomes due, in the order of their instants (and
 * of their setting, at the same instant), and lets all work that a timer sets off come to rest before the next one.
 */
import type { Clock } from '#domain/ports.ts';
import { type Instant, toInstant, toMs } from '#domain/values/time.ts';

export interface Span {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
  readonly milliseconds?: number;
}

export interface VirtualClock extends Clock {
  /** Moves to an instant, which must not be in the past. */
  advanceTo(instant: Instant): Promise<void>;
  advanceBy(span: Span): Promise<void>;
  /** Lets work that is under way come to rest, without moving time. (A timer set for the past wakes by itself, soon.) */
  settle(): Promise<void>;
  /** The instants of all timers that are set, in order. */
  timers(): Instant[];
}

interface Timer {
  readonly ms: number;
  readonly wake: () => void;
}

/** Turns of the event loop without a new timer after which work counts as at rest. */
const restfulTurns = 30;

export function virtualClock(startInstant: Instant): VirtualClock {
  let nowMs = toMs(startInstant);
  let changes = 0;
  const timers = new Set<Timer>();

  const first = () => [...timers].reduce<Timer | undefined>((a, b) => (a !== undefined && a.ms <= b.ms ? a : b), undefined);

  const rest = async () => {
    for (let quiet = 0, seen = changes; quiet < restfulTurns; quiet += 1) {
      await new Promise(resolve => setImmediate(resolve));
      if (seen !== changes) quiet = 0;
      seen = changes;
    }
  };

  const wakeUntil = async (ms: number) => {
    await rest();
    for (let timer = first(); timer !== undefined && timer.ms <= ms; timer = first()) {
      nowMs = Math.max(nowMs, timer.ms);
      timers.delete(timer);
      timer.wake();
      await rest();
    }
    nowMs = Math.max(nowMs, ms);
  };

  const advanceTo = async (instant: Instant) => {
    if (toMs(instant) < nowMs) throw new RangeError(`it is ${toInstant(nowMs)} already`);
    await wakeUntil(toMs(instant));
  };

  const wakeAt = (ms: number, wake: () => void) => {
    const timer = { ms, wake };
    timers.add(timer);
    changes += 1;
    if (timer.ms <= nowMs) setImmediate(() => timers.delete(timer) && wake());
    return () => {
      if (timers.delete(timer)) changes += 1;
    };
  };

  return {
    now: () => toInstant(nowMs),
    at: (instant, wake) => wakeAt(toMs(instant), wake),
    after: (ms, wake) => wakeAt(nowMs + ms, wake),
    advanceTo,
    advanceBy: span => advanceTo(toInstant(nowMs + msOf(span))),
    settle: () => wakeUntil(nowMs),
    timers: () => [...timers].map(timer => toInstant(timer.ms)).sort(),
  };
}

function msOf({ days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 }: Span): number {
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
}
