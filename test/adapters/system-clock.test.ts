/** Deadlines follow the wall clock: through a clock that is put forward or back, and through a machine that slept. Spans of time go by all the same. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { systemClock } from '#adapters/system.ts';

const start = Date.parse('2026-05-01T09:00:00.000Z');
const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

/** How often a deadline in so many minutes has come. */
function deadlineIn(minutes: number): () => number {
  let came = 0;
  systemClock.at(new Date(start + minutes * minute).toISOString(), () => {
    came += 1;
  });
  return () => came;
}

it('a deadline that a jump of the clock passed comes within a minute of the jump', async () => {
  const came = deadlineIn(400);
  await vi.advanceTimersByTimeAsync(5 * minute);
  expect(came()).toBe(0);
  vi.setSystemTime(start + 500 * minute);
  await vi.advanceTimersByTimeAsync(minute + 5);
  expect(came()).toBe(1);
  await vi.advanceTimersByTimeAsync(500 * minute);
  expect(came()).toBe(1);
});

it('a deadline waits for the wall clock after the clock was put back', async () => {
  const came = deadlineIn(10);
  await vi.advanceTimersByTimeAsync(9 * minute);
  vi.setSystemTime(start);
  await vi.advanceTimersByTimeAsync(9 * minute);
  expect(came()).toBe(0);
  await vi.advanceTimersByTimeAsync(minute + 5);
  expect(came()).toBe(1);
});

it('a span of time is waited for once, however the clock is put forward or back meanwhile', async () => {
  let came = 0;
  systemClock.after(5 * minute, () => {
    came += 1;
  });
  await vi.advanceTimersByTimeAsync(2 * minute);
  vi.setSystemTime(start - 600 * minute);
  await vi.advanceTimersByTimeAsync(3 * minute - 5);
  expect(came).toBe(0);
  await vi.advanceTimersByTimeAsync(10);
  expect(came).toBe(1);
  systemClock.after(600 * minute, () => {
    came += 1;
  });
  vi.setSystemTime(start + 700 * minute);
  await vi.advanceTimersByTimeAsync(minute + 5);
  expect(came).toBe(2);
});

it('a span of time that nobody waits for any more calls nobody back', async () => {
  let came = 0;
  const cancel = systemClock.after(2 * minute, () => {
    came += 1;
  });
  await vi.advanceTimersByTimeAsync(90_000);
  cancel();
  await vi.advanceTimersByTimeAsync(10 * minute);
  expect(came).toBe(0);
});

it('a deadline in a hundred days comes on its day, although no timer lasts that long', async () => {
  const came = deadlineIn(100 * 1_440);
  vi.setSystemTime(start + (100 * 1_440 - 1) * minute);
  await vi.advanceTimersByTimeAsync(minute / 2);
  expect(came()).toBe(0);
  await vi.advanceTimersByTimeAsync(minute + 5);
  expect(came()).toBe(1);
});

it('the clock says the instant of now, also when it was put back and when it is asked several times within a millisecond', () => {
  expect([systemClock.now(), systemClock.now()]).toEqual(Array(2).fill('2026-05-01T09:00:00.000Z'));
  vi.setSystemTime(start + 1);
  expect(systemClock.now()).toBe('2026-05-01T09:00:00.001Z');
  vi.setSystemTime(start - minute);
  expect(systemClock.now()).toBe('2026-05-01T08:59:00.000Z');
});
