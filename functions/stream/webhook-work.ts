/** The work for webhooks that follows from commits: telling one of an event, sending again, forgetting one that was removed. */
import type { App } from '../kit/app.ts';
import { deliver } from '../kit/webhooks/deliver.ts';
import { type Delivery, forgetWebhook, keepLogged, logOfWebhook } from '../kit/webhooks/log.ts';

type Hook = Pick<Delivery, 'office' | 'webhook'>;

/** A webhook that is failing is left to the schedule. */
export async function tell(delivery: Delivery, app: App): Promise<void> {
  await deliver(delivery, app, { unlessFailing: true });
}

export function forget(hook: Hook, app: App): Promise<void> {
  return forgetWebhook(hook, app);
}

interface Which {
  readonly delivery: string | undefined;
  readonly since: string | undefined;
}

/** One is sent at once; many wait for the schedule, within five minutes. */
export async function sendAgain(hook: Hook, { delivery, since }: Which, app: App): Promise<void> {
  const entries = await logOfWebhook(hook, app);
  const one = entries.find(({ id }) => id === delivery);
  if (one) await deliver(one.logged.delivery, app, { again: true });
  if (since === undefined) return;
  const now = app.ports.clock.now();
  for (const { logged } of entries)
    if (logged.at >= since && (logged.state === 'failed' || logged.state === 'stopped'))
      await keepLogged({ ...logged, failed: 0, state: 'waiting', next: now }, app);
}
