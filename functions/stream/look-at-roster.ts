/** An open round looks whether its members are still there. */
import type { App } from '../kit/app.ts';

export async function lookAtRoster(review: string, app: App): Promise<void> {
  const actor = { kind: 'system', id: 'stream' } as const;
  await app.execute({ aggregate: 'review', id: review, command: { type: 'look-at-roster' }, actor });
}
