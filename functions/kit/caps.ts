/**
 * Counts what a person adds to the record, within a window of this process. Counting facts would read a history for each request, and an upload
 * leaves no fact at all. So on one machine a cap is exact (from one start to the next); on AWS each Lambda counts for itself, and the throttle of
 * API Gateway bounds the rest.
 */
import { cappedRoutes, requestsAMinute } from '#api/caps.ts';
import type { RouteId } from '#api/routes.ts';
import { refuseUntil } from '#domain/decision/refusals.ts';
import { type Cap, caps, grown } from '#domain/values/caps.ts';
import { type Instant, toMs } from '#domain/values/time.ts';
import type { RawCall } from './endpoint.ts';
import { refused } from './problem.ts';
import { countedWindows } from './windows.ts';

const hourMs = 3_600_000;

/** Takes a place under the cap of an operation, or throws the refusal with when to come again. Gives how to put the place back. */
export type TakePlace = (id: RouteId, call: Pick<RawCall, 'actor' | 'params'>) => () => void;

/** `mostAMinute`: requests that one person may send within a minute. */
export function createCaps(clock: () => Instant, mostAMinute = requestsAMinute): TakePlace {
  const windowOf = countedWindows();
  return (id, { actor, params }) => {
    const capped = cappedRoutes[id];
    if (!capped) return () => undefined;
    const cap = grown(caps[capped.cap], mostAMinute / requestsAMinute);
    const now = toMs(clock());
    const counted = JSON.stringify([actor.id, capped.cap, capped.each ? (params.file ?? params.id) : '']);
    const window = windowOf(counted, cap.hours * hourMs, now);
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
