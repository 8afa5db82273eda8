/**
 * How many requests one person, or one machine, may send within a minute. The count is of this process: exact on one machine; on AWS each Lambda counts
 * for itself, and the web ACL at the edge counts for all of them where there is one (docs/decisions/0026-as-much-as-one-person-needs.md). A request
 * that is refused has read nothing and stored nothing.
 */
import type { Instant } from '#domain/values/time.ts';
import { toMs } from '#domain/values/time.ts';
import { ProblemError, problem } from './problem.ts';
import type { HttpEvent } from './request.ts';
import { countedWindows } from './windows.ts';

const minuteMs = 60_000;

/** Throws 429 with when to go on for whoever has sent as many as one may. Whoever brings no token is not counted here. */
export function createThrottle(mostAMinute: number, clock: () => Instant): (event: HttpEvent) => void {
  const countOf = countedWindows();
  return event => {
    const { sub } = event.requestContext.authorizer?.jwt?.claims ?? {};
    if (typeof sub !== 'string') return;
    const now = toMs(clock());
    const count = countOf(sub, minuteMs, now);
    if (count.used >= mostAMinute) throw tooMany(mostAMinute, Math.max(1, Math.ceil((count.until - now) / 1000)));
    count.used += 1;
  };
}

function tooMany(most: number, seconds: number): ProblemError {
  const detail = `You have sent ${most} requests within a minute, as many as one person may. Nothing was done with this one; go on in ${seconds} s.`;
  return new ProblemError(problem(429, 'too-many-requests', detail), { 'retry-after': String(seconds) });
}
