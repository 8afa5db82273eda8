/**
 * Reads which streams have a date that has come, and has each look at its duties: whoever is late is reminded, others are told, and what lapses
 * ends. A stream that cannot be looked at is logged and does not hold up the others; it stays due, and is tried again the next time.
 */
import { type AggregateName, partsOf } from '#domain/aggregates.ts';
import { iterateDueDuties } from '#views/due-duties.ts';
import type { App } from '../kit/app.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import { log } from '../kit/log.ts';
import { defineSchedule } from '../kit/schedule.ts';

/** Streams that look at the same time. */
const atOnce = 16;

export const schedule = defineSchedule('look-at-duties', async app => {
  const counts = { due: 0, changed: 0, failed: 0 };
  const { views, clock } = app.ports;
  await forEachConcurrently(iterateDueDuties(views, clock.now()), atOnce, async ({ stream }) => {
    counts.due += 1;
    try {
      if (await look(stream, app)) counts.changed += 1;
    } catch (error) {
      counts.failed += 1;
      log.error('the duties of a stream could not be looked at', { stream, error: error as Error });
    }
  });
  return counts;
});

const command = { type: 'look-at-duties' } as const;

const actor = { kind: 'system', id: 'schedule' } as const;
/** How each aggregate is asked that time alone changes. */
const looks: { readonly [N in AggregateName]?: (id: string, app: App) => ReturnType<App['execute']> } = {
  office: (id, app) => app.execute({ aggregate: 'office', id, command, actor }),
  project: (id, app) => app.execute({ aggregate: 'project', id, command, actor }),
  meeting: (id, app) => app.execute({ aggregate: 'meeting', id, command, actor }),
};

async function look(stream: string, app: App): Promise<boolean> {
  const parts = partsOf(stream);
  const ask = parts && looks[parts.aggregate];
  if (!ask) throw new Error(`${stream} has duties, and nobody asks it to look at them`);
  const answer = await ask(parts.id, app);
  return 'commit' in answer && answer.commit !== undefined;
}
