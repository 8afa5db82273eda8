/**
 * Each minute: looks whether workflows that were just started or resumed went on, and sends them on if not (P9). Projects whose workflows
 * wait for people again, or are over, leave the list.
 */
import { addDays } from '#domain/values/time.ts';
import { forEachRow } from '#views/iterate.ts';
import { lists } from '#views/rows.ts';
import type { Schedule } from '../kit/endpoint.ts';
import { type TrackedWorkflow, untrack } from '../kit/workflow-watchlist.ts';
import { counted, minute, recoverWorkflows } from './recover-workflows.ts';

export const schedule: Schedule = {
  summary: 'Send workflows on that were started or resumed and did not go on',
  async handle(app) {
    const counts = { moving: 0, resumed: 0, restarted: 0, failed: 0 };
    const before = addDays(app.ports.clock.now(), -minute);
    await forEachRow(app, lists.moving(), async ({ body }) => {
      const moving = body as TrackedWorkflow;
      if (moving.since > before) return;
      counts.moving += 1;
      const looks = await recoverWorkflows(moving.project, app);
      for (const { look } of looks) if (counted(look)) counts[look] += 1;
      if (looks.every(({ look }) => look === 'waits')) await untrack(moving, app);
    });
    return counts;
  },
};
