/**
 * Runs the schedules on one machine: each a minute after the start and then at its interval, never twice at once; a
 * failure is logged and tried again next time. A clock that is put back makes no interval longer.
 */

import { schedules } from '#api/schedules.ts';
import type { Clock } from '#domain/ports.ts';
import type { App } from '#functions/kit/app.ts';
import { log } from '#functions/kit/log.ts';
import { runSchedule } from '#functions/schedules.ts';

export interface ScheduledJob {
  readonly id: string;
  readonly everyMinutes: number;
  /** Long work that nobody waits for ends early once the host is to stop. */
  readonly work: (stopping: AbortSignal) => Promise<unknown>;
}

/** The schedules as scheduled jobs of an app. */
export function jobsOf(app: App): ScheduledJob[] {
  return schedules.map(({ id, everyMinutes, everyMinutesOnOneMachine = everyMinutes }) => ({
    id,
    everyMinutes: everyMinutesOnOneMachine,
    work: () => runSchedule(id, app),
  }));
}

/** Returns how to stop: resolves when what was under way is done. */
export function startSchedules(jobs: readonly ScheduledJob[], clock: Clock): () => Promise<void> {
  const cancels = new Map<string, () => void>();
  const underWay = new Set<Promise<void>>();
  const stop = new AbortController();
  for (const job of jobs) plan(job, 1);

  function plan(job: ScheduledJob, minutes: number): void {
    if (stop.signal.aborted) return;
    const wake = () => {
      const done = run(job).finally(() => underWay.delete(done));
      underWay.add(done);
    };
    cancels.set(job.id, clock.after(minutes * 60_000, wake));
  }

  async function run(job: ScheduledJob): Promise<void> {
    try {
      const counts = await job.work(stop.signal);
      log.debug('schedule', { id: job.id, counts });
    } catch (error) {
      log.error('a schedule failed', { id: job.id, error: error as Error });
    }
    plan(job, job.everyMinutes);
  }

  return async () => {
    stop.abort();
    for (const cancel of cancels.values()) cancel();
    await Promise.all(underWay);
  };
}
