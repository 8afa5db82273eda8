/**
 * Counts what a person adds to the record, within a window of this process. Counting facts would read a history for each request, and an upload
 * leaves no fact at all. So on one machine a cap is exact (from one start to the next); on AWS each Lambda counts for itself, and the throttle of
 * API Gateway bounds the rest.
 */
import { cappedRoutes } from '#api/caps.ts';
import type { RouteId } from '#api/routes.ts';
import { refuseUntil } from '#domain/decision/refusals.ts';
import { type Cap, caps } from '#domain/values/caps.ts';
import { type Instant, toMs } from '#domain/values/time.ts';
import type { RawCall } from './endpoint.ts';
import { refused } from './problem.ts';

/** Windows that are kept; beyond it, those that are over are forgotten. */
const mostWindows = 10_000;
const hourMs = 3_600_000;

interface Window {
  readonly until: number;
  used: number;
}

/** Takes a place under the cap of an operation, or throws the refusal with when to come again. Gives how to put the place back. */
export type TakePlace = (id: RouteId, call: Pick<RawCall, 'actor' | 'params'>) => () => void;

export function createCaps(clock: () => Instant): TakePlace {
  const windows = new Map<string, Window>();

  function windowOf(key: string, { hours }: Cap, now: number): Window {
    const known = windows.get(key);
    if (known && now < known.until && now >= known.until - hours * hourMs) return known;
    if (windows.size >= mostWindows) for (const [old, { until }] of windows) if (until <= now) windows.delete(old);
    const fresh = { until: now + hours * hourMs, used: 0 };
    windows.set(key, fresh);
    return fresh;
  }

  return (id, { actor, params }) => {
    const capped = cappedRoutes[id];
    if (!capped) return () => undefined;
    const cap = caps[capped.cap];
    const now = toMs(clock());
    const window = windowOf(JSON.stringify([actor.id, capped.cap, capped.each ? (params.file ?? params.id) : '']), cap, now);
    if (window.used >= cap.most) throw refused(tooOften(cap, (window.until - now) / 1000));
    window.used += 1;
    return () => {
      window.used -= 1;
    };
  };
}

function tooOften({ most, hours, words }: Cap, seconds: number) {
  const within = hours === 1 ? 'the hour' : `${hours} hours`;
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return refuseUntil(
    `You have sent ${most} ${words} within ${within}, as many as one person may; go on in ${minutes} min.`,
    seconds,
  ).refusal;
}
