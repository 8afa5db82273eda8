/** Lets the public log grow: what was stored is put into it, then published. */
import type { App } from '../app.ts';
import { publish } from './publish.ts';
import { sequence } from './sequence.ts';

/** How many leaves and checkpoints were added. */
export async function growLog(
  app: Pick<App, 'ports' | 'settings'>,
): Promise<{ readonly leaves: number; readonly checkpoints: number }> {
  const leaves = await sequence(app);
  return { leaves, checkpoints: await publish(app) };
}
