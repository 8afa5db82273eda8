/**
 * Finds criteria that fail (or recover) by time passing alone: looks at every project that is under way. A project that cannot be
 * looked at is logged and does not keep the others from being looked at.
 */

import { watched } from '#views/watched.ts';
import type { App } from '../kit/app.ts';
import { log } from '../kit/log.ts';
import { defineSchedule } from '../kit/schedule.ts';
import { forEachRow } from './for-each-row.ts';

export const schedule = defineSchedule('watch-criteria', async app => {
  const counts = { projects: 0, changed: 0, failed: 0 };
  await forEachRow(app.ports.views, watched, async ({ project }) => {
    counts.projects += 1;
    try {
      if (await changes(project, app)) counts.changed += 1;
    } catch (error) {
      counts.failed += 1;
      log.error('the criteria of a project could not be evaluated', { project, error: error as Error });
    }
  });
  return counts;
});

async function changes(project: string, app: App): Promise<boolean> {
  const actor = { kind: 'system', id: 'schedule' } as const;
  const answer = await app.execute({ aggregate: 'project', id: project, command: { type: 'watch-criteria' }, actor });
  return 'commit' in answer && answer.commit !== undefined;
}
