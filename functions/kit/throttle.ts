/**
 * How many requests one person, or one machine, may send within a minute. The count is of this process: exact on one machine; on AWS each Lambda counts
 * for itself, and the web ACL at the edge counts for all of them where there is one (docs/decisions/0026-as-much-as-one-person-needs.md). A request
 * that is refused has read nothing and stored nothing.
 */
import type { Instant } from '#domain/values/time.ts';
import { toMs } from '#domain/values/time.ts';
import { ProblemError, problem } from './problem.ts';
import type { HttpEvent } from './request.ts';

const minuteMs = 60_000;
/** People that are counted at the same time; beyond it, those whose minute is over are forgotten. */
const mostCounted = 10_000;

interface Count {
  readonly until: number;
  used: number;
}

/** Throws 429 with when to go on for whoever has sent as many as one may. Whoever brings no token is not counted here. */
export function createThrottle(mostAMinute: number, clock: () => Instant): (event: HttpEvent) => void {
  const counts = new Map<string, Count>();

  function countOf(subject: string, now: number): Count {
    const known = counts.get(subject);
    // A clock that was put back locks nobody out.
    if (known && now < known.until && now >= known.until - minuteMs) return known;
    if (counts.size >= mostCounted) for (const [old, { until }] of counts) if (until <= now) counts.delete(old);
    const fresh = { until: now + minuteMs, used: 0 };
    counts.set(subject, fresh);
    return fresh;
  }

  return event => {
    const { sub } = event.requestContext.authorizer?.jwt?.claims ?? {};
    if (typeof sub !== 'string') return;
    const now = toMs(clock());
    const count = countOf(sub, now);
    if (count.used >= mostAMinute) throw tooMany(mostAMinute, Math.max(1, Math.ceil((count.until - now) / 1000)));
    count.used += 1;
  };
}

function tooMany(most: number, seconds: number): ProblemError {
  const detail = `You have sent ${most} requests within a minute, as many as one person may. Nothing was done with this one; go on in ${seconds} s.`;
  return new ProblemError(problem(429, 'too-many-requests', detail), { 'retry-after': String(seconds) });
}
