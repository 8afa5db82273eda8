/**
 * What is counted by a key within a window of time, in the memory of this process: how often somebody did something within the hour or the minute.
 * A window begins with the first thing that is counted in it. Those that are over are forgotten, at a cost that does not grow with how many there are.
 */

export interface Window {
  /** Milliseconds since 1970. */
  readonly until: number;
  used: number;
}

/** Windows up to which none is looked for that is over. */
const few = 10_000;

/** `now` and `length` in milliseconds. */
export type WindowOf = (key: string, length: number, now: number) => Window;

export function countedWindows(): WindowOf {
  const windows = new Map<string, Window>();
  let enough = few;
  return (key, length, now) => {
    const known = windows.get(key);
    // A clock that was put back locks nobody out.
    if (known && now < known.until && now >= known.until - length) return known;
    if (windows.size >= enough) {
      for (const [old, { until }] of windows) if (until <= now) windows.delete(old);
      // As many again may come before all are looked at again: each is looked at twice at the mean, however many are not over.
      enough = Math.max(few, 2 * windows.size);
    }
    const fresh = { until: now + length, used: 0 };
    windows.set(key, fresh);
    return fresh;
  };
}
