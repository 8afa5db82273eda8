/**
 * Every five minutes: sends what webhooks are still owed and is due. One webhook gets one request after the other, and none after one that failed, so that a
 * server that has just come back is not flooded, and one that has not is left alone until the next time.
 */
import { toMs } from '#domain/values/time.ts';
import type { App } from '../kit/app.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import { log } from '../kit/log.ts';
import { defineSchedule } from '../kit/schedule.ts';
import { deliver } from '../kit/webhooks/deliver.ts';
import { type Due, dueDeliveries } from '../kit/webhooks/log.ts';

/** Webhooks that are served at the same time, and milliseconds after which no further delivery is begun. */
const atOnce = 8;
const longestMs = 45_000;

export const schedule = defineSchedule('deliver-webhooks', async app => {
  const { waiting, due } = await dueDeliveries(app);
  const counts = { waiting, over: 0, later: 0, faults: 0 };
  const until = toMs(app.ports.clock.now()) + longestMs;
  const hooks = Map.groupBy(due, ({ delivery }) => `${delivery.office}/${delivery.webhook}`);
  await forEachConcurrently([...hooks.values()], atOnce, async ofHook => {
    for (const one of ofHook) {
      if (toMs(app.ports.clock.now()) > until) return;
      const went = await send(one, app);
      counts[went] += 1;
      if (went !== 'over') return;
    }
  });
  return counts;
});

async function send({ delivery }: Due, app: App): Promise<'over' | 'later' | 'faults'> {
  try {
    return await deliver(delivery, app);
  } catch (error) {
    log.error('a delivery could not be made', { webhook: delivery.webhook, error: error as Error });
    return 'faults';
  }
}
