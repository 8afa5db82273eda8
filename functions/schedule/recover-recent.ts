/**
 * Each minute: looks whether workflows that were just started or resumed went on, and sends them on if not (P9). Projects whose workflows
 * wait for people again, or are over, leave the list.
 */
import { addDays } from '#domain/values/time.ts';
import type { ScheduleDoor } from '../kit/endpoint.ts';
import { forgetMove, type Moving } from '../kit/workflow-watchlist.ts';
import { lists } from '#views/rows.ts';
import { forEachRow } from '#views/iterate.ts';
import { counted, minute, sendOn } from './recover-workflows.ts';

export const door: ScheduleDoor = {
  summary: 'Send workflows on that were started or resumed and did not go on',
  async handle(house) {
    const counts = { moving: 0, resumed: 0, restarted: 0, failed: 0 };
    const before = addDays(house.ports.clock.now(), -minute);
    await forEachRow(house, lists.moving(), async ({ body }) => {
      const moving = body as Moving;
      if (moving.since > before) return;
      counts.moving += 1;
      const looks = await sendOn(moving.project, house);
      for (const { look } of looks) if (counted(look)) counts[look] += 1;
      if (looks.every(({ look }) => look === 'waits')) await forgetMove(moving, house);
    });
    return counts;
  },
};
