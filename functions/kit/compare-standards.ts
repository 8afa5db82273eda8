/** Has offices compare their standards with what the office above asks for: one office, or all directly below it. */
import type { App } from './app.ts';
import { forEachConcurrently } from './concurrency.ts';
import { officesDirectlyBelow } from './offices-below.ts';

/** Offices that compare at the same time. */
const atOnce = 8;

export async function compareStandards(of: 'here' | 'below', office: string, app: App): Promise<void> {
  const offices = of === 'here' ? [office] : (await officesDirectlyBelow(app, office)).flatMap(({ id }) => id ?? []);
  await forEachConcurrently(offices, atOnce, async id => {
    await compareOne(id, app);
  });
}

/** Whether something else is asked for than was noted before. */
export async function compareOne(id: string, app: App): Promise<boolean> {
  const command = { type: 'compare-standards' as const };
  const answer = await app.execute({ aggregate: 'office', id, command, actor: { kind: 'system', id: 'stream' } });
  if ('refusal' in answer) throw new Error(`the standards of ${id} could not be compared: ${answer.refusal.message}`);
  return answer.commit !== undefined;
}
