/** The folded states that a process met and does not believe: said in the log at once, and counted for whoever asks how the service is. */
import type { StreamId } from '#domain/history/commit.ts';
import { log } from './log.ts';

/** Streams that are named at most. */
const mostNamed = 100;

export function createDistrusted() {
  const streams = new Set<StreamId>();
  return {
    note(stream: StreamId, why: string): void {
      log.error('a folded state is not used: its history is read from the first fact', { stream, why });
      if (streams.size < mostNamed) streams.add(stream);
    },
    streams: (): readonly StreamId[] => [...streams],
  };
}
