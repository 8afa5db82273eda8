/**
 * Runs the schedule doors on one machine: each a minute after the start and then at its interval, never twice at once; a
 * failure is logged and tried again next time.
 */
import type { Clock } from '#domain/ports.ts';
import { addDays } from '#domain/values/time.ts';
import type { ScheduleDoor } from '#functions/kit/endpoint.ts';
import type { House } from '#functions/kit/app.ts';
import { log } from '#functions/kit/log.ts';
import { scheduleDoors } from '#api/routes.ts';

export interface Chore {
  readonly id: string;
  readonly everyMinutes: number;
  readonly work: () => Promise<unknown>;
}

/** The schedule doors as chores of a house. */
export function choresOf(house: House): Chore[] {
  return scheduleDoors.map(({ id, everyMinutes, load }) => ({
    id,
    everyMinutes,
    work: async () => ((await load()).door as ScheduleDoor).handle(house),
  }));
}

/** Returns how to stop: resolves when what was under way is done. */
export function startSchedules(chores: readonly Chore[], clock: Clock): () => Promise<void> {
  const cancels = new Map<string, () => void>();
  const underWay = new Set<Promise<void>>();
  let stopped = false;
  for (const chore of chores) plan(chore, 1);

  function plan(chore: Chore, minutes: number): void {
    if (stopped) return;
    const wake = () => {
      const done = run(chore).finally(() => underWay.delete(done));
      underWay.add(done);
    };
    cancels.set(chore.id, clock.at(addDays(clock.now(), minutes / 1440), wake));
  }

  async function run(chore: Chore): Promise<void> {
    try {
      const counts = await chore.work();
      log.debug('schedule', { id: chore.id, counts });
    } catch (error) {
      log.error('a schedule failed', { id: chore.id, error: error as Error });
    }
    plan(chore, chore.everyMinutes);
  }

  return async () => {
    stopped = true;
    for (const cancel of cancels.values()) cancel();
    await Promise.all(underWay);
  };
}
