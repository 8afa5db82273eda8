/**
 * The one-time code that opens the set-up of an office: 60 random bits, printed on the terminal and kept in memory alone, as a digest. It is compared
 * in constant time, and after a few wrong codes none is looked at for a while, whoever sends it.
 */
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { type Refused, refuse, refuseUntil } from '#domain/decision/refusals.ts';
import type { Clock } from '#domain/ports.ts';
import { toMs } from '#domain/values/time.ts';

/** Without letters and digits that look alike. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const groups = 3;
const lettersOfGroup = 4;

/** Wrong codes that are looked at within a window. */
const mostWrong = 10;
const windowMs = 600_000;

export interface SetUpCode {
  /** As it is printed, e.g. `K7QF-M2XD-9RTA`. */
  readonly code: string;
  /** Why a code does not open the set-up; undefined when it does. Letters may be small, and dashes left out. */
  refusal(given: string): Refused;
}

export function createSetUpCode(clock: Pick<Clock, 'now'>): SetUpCode {
  const code = Array.from({ length: groups }, () =>
    Array.from({ length: lettersOfGroup }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');
  const wanted = digest(code);
  let wrong = 0;
  let until = 0;
  return {
    code,
    refusal(given) {
      const now = toMs(clock.now());
      if (now >= until || now < until - windowMs) wrong = 0;
      if (wrong >= mostWrong)
        return refuseUntil(
          `${mostWrong} wrong codes were tried. Wait ${Math.ceil((until - now) / 60_000)} min, or start Tollgate again: it prints a new code.`,
          (until - now) / 1000,
        );
      if (timingSafeEqual(digest(given), wanted)) return undefined;
      if (wrong === 0) until = now + windowMs;
      wrong += 1;
      return refuse(
        'not-allowed',
        'This is not the code that Tollgate printed when it was last started. A new start prints a new one.',
        'code',
      );
    },
  };
}

function digest(code: string): Buffer {
  return createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
    .digest();
}
