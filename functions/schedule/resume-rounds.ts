/**
 * Each minute: looks whether workflows that were just started or resumed went on, and sends them on if not (P9). Projects whose workflows
 * wait for people again, or are over, leave the list.
 */
import { addDays } from '#domain/time.ts';
import type { ScheduleDoor } from '../kit/door.ts';
import { forgetMove, type Moving } from '../kit/moving.ts';
import { lists, underWayOf } from '../stream/rows.ts';
import { everyRow } from './every-row.ts';
import { sendOn } from './send-on.ts';

/** A minute, in days: what is younger is on its way. */
const minute = 1 / 1440;

export const door: ScheduleDoor = {
  summary: 'Send workflows on that were started or resumed and did not go on',
  async handle(house) {
    const counts = { moving: 0, resumed: 0, restarted: 0, failed: 0 };
    const before = addDays(house.ports.clock.now(), -minute);
    for await (const { body } of everyRow(house, lists.moving())) {
      const moving = body as Moving;
      if (moving.since > before) continue;
      counts.moving += 1;
      const { state } = await house.ledger.fresh('project', moving.project);
      let settled = true;
      for (const row of underWayOf(state)) {
        const look = await sendOn(row, state, house);
        if (look !== 'waits' && look !== 'later') counts[look] += 1;
        if (look !== 'waits') settled = false;
      }
      if (settled) await forgetMove(moving, house);
    }
    return counts;
  },
};
