/**
 * Notes of every office how large its projects are and what became of those that closed, and what the office above asks of its standards, where it is
 * another than what was noted. An office
 * that cannot be looked at is logged and does not hold up the others.
 */
import { allOffices } from '#views/offices.ts';
import { compareOne } from '../kit/compare-standards.ts';
import { log } from '../kit/log.ts';
import { basisOf } from '../kit/outlook-rows.ts';
import { defineSchedule } from '../kit/schedule.ts';
import { forEachRow } from './for-each-row.ts';

export const schedule = defineSchedule('note-outlooks', async app => {
  const counts = { offices: 0, changed: 0, failed: 0 };
  await forEachRow(app.ports.views, allOffices, async ({ id }) => {
    counts.offices += 1;
    try {
      const command = { type: 'note-outlook-basis', ...(await basisOf(app.ports.views, id)) } as const;
      const answer = await app.execute({ aggregate: 'office', id, command, actor: { kind: 'system', id: 'schedule' } });
      const asked = await compareOne(id, app);
      if (asked || ('commit' in answer && answer.commit !== undefined)) counts.changed += 1;
    } catch (error) {
      counts.failed += 1;
      log.error('what is noted of an office by the day could not be noted', { office: id, error: error as Error });
    }
  });
  return counts;
});
