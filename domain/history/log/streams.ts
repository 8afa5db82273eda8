/** The streams of the log itself: apart from its rules, because everybody who follows facts must know them. */

/** Where the order of the log is stored. */
export const logStream = 'log/main';

/** Days within which what was stored is in the log: an hour, at which AWS lets it grow. */
export const mergeDelay = 1 / 24;

/** Streams of the log itself are no leaves, and nothing else follows from them. */
export function isOfLog(stream: string): boolean {
  return stream.startsWith('log/');
}
