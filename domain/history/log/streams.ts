/** The streams of the log itself: apart from its rules, because everybody who follows facts must know them. */

/** Where the order of the log is stored. */
export const logStream = 'log/main';

/** Streams of the log itself are no leaves, and nothing else follows from them. */
export function isOfLog(stream: string): boolean {
  return stream.startsWith('log/');
}
