/** The machine's own clock and random numbers behind the ports: the only file that asks for the time. */
import { randomFillSync } from 'node:crypto';
import type { Clock, Ids } from '#domain/ports.ts';
import { toInstant, toMs } from '#domain/values/time.ts';

/**
 * Longer waits are made of steps: a timer of Node does not count the time in which the machine slept, nor a clock that was put forward, and
 * holds 24.8 days at most. So a wait is late by a minute at most.
 */
const longest = 60_000;

export const systemClock: Clock = {
  now: instantNow(),
  at(instant, wake) {
    let timer: NodeJS.Timeout;
    const step = () => {
      const left = toMs(instant) - Date.now();
      timer = left > 0 ? setTimeout(step, Math.min(left, longest)) : setTimeout(wake, 0);
    };
    step();
    return () => clearTimeout(timer);
  },
  after(ms, wake) {
    let timer: NodeJS.Timeout;
    let left = ms;
    const step = () => {
      const [steady, wall] = [performance.now(), Date.now()];
      const next = () => {
        left -= Math.max(performance.now() - steady, Date.now() - wall);
        step();
      };
      timer = left > 0 ? setTimeout(next, Math.min(left, longest)) : setTimeout(wake, 0);
    };
    step();
    return () => clearTimeout(timer);
  },
};

/** One request asks several times within a millisecond, and writing an instant costs several times as much as reading the clock. */
function instantNow(): Clock['now'] {
  let last = { ms: Number.NaN, instant: toInstant(0) };
  return () => {
    const ms = Date.now();
    if (ms !== last.ms) last = { ms, instant: toInstant(ms) };
    return last.instant;
  };
}

/** Random bytes are asked for many at a time: each asking costs as much as a few hundred of them. */
const pool = Buffer.alloc(4_096);
let used = pool.length;

function someBytes(count: number): Buffer {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** 9 characters of time (ms), 13 random characters (65 bits). */
export const systemIds: Ids = {
  next() {
    let ms = Date.now();
    let time = '';
    for (let i = 0; i < 9; i += 1) {
      time = alphabet[ms % 32] + time;
      ms = Math.floor(ms / 32);
    }
    let random = '';
    for (const byte of someBytes(13)) random += alphabet[byte % 32];
    return time + random;
  },
};
