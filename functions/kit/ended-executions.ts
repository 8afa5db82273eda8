/**
 * An execution that failed, ran out of time or was stopped: what it worked on is put on the watchlist, from which `recover-recent` runs it again a minute
 * later, and later each time, if it should still be running. Whoever runs workflows tells of it: Step Functions by its status events, one machine by its
 * engine. The same told twice is one look more.
 */
import * as z from 'zod';
import { type TrackedWorkflow, track } from '#views/workflow-watchlist.ts';
import type { App } from './app.ts';
import { log } from './log.ts';

const inputSchema = z.union([
  z.object({ project: z.string() }),
  z.object({ call: z.string() }),
  z.object({ selection: z.string() }),
]);

export interface EndedExecution {
  /** As the engine names it; for the log. */
  readonly execution: string;
  /** What it was started with. */
  readonly input: unknown;
}

/** How many were put on the watchlist: none when its input is of no workflow of ours. */
export async function noteEnded({ execution, input }: EndedExecution, { ports }: App): Promise<{ tracked: number }> {
  const of = inputSchema.safeParse(input);
  log.warn('an execution did not come to its end', { execution, followed: of.success });
  if (!of.success) return { tracked: 0 };
  const tracked: TrackedWorkflow = { ...of.data, since: ports.clock.now() };
  await track(ports.views, tracked);
  return { tracked: 1 };
}
