/** Runs the schedule doors on one machine: each a minute after the start and then at its interval, never twice at once, a failure logged and tried again next time. */
import type { Clock } from '#domain/ports.ts';
import { addDays } from '#domain/time.ts';
import type { ScheduleDoor } from '#functions/kit/door.ts';
import type { House } from '#functions/kit/house.ts';
import { log } from '#functions/kit/log.ts';
import { scheduleDoors } from '#functions/manifest.ts';

/** Returns how to stop. */
export function startSchedules(house: House, clock: Clock): () => void {
  const cancels = new Map<string, () => void>();
  let stopped = false;
  for (const row of scheduleDoors)
    plan(row.id, row.everyMinutes, async () => ((await row.load()).door as ScheduleDoor).handle(house));

  function plan(id: string, minutes: { after: number; every: number }, work: () => Promise<unknown>): void {
    const run = async () => {
      try {
        const counts = await work();
        log.debug('schedule', { id, counts });
      } catch (error) {
        log.error('a schedule failed', { id, error: error as Error });
      }
      if (!stopped) plan(id, { after: minutes.every, every: minutes.every }, work);
    };
    cancels.set(
      id,
      clock.at(addDays(clock.now(), minutes.after / 1440), () => void run()),
    );
  }

  return () => {
    stopped = true;
    for (const cancel of cancels.values()) cancel();
  };
}
