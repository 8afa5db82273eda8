/**
 * Each hour: looks at every workflow under way, also at those that wait for people, and sends on what does not run any more (after a
 * restore, after an operator stopped it); counts the rounds that are open and those past their deadline. The net below the net.
 */
import type { ScheduleDoor } from '../kit/door.ts';
import type { House } from '../kit/house.ts';
import { lists, type UnderWay, underWayOf } from '../stream/rows.ts';
import { everyRow } from './every-row.ts';
import { sendOn } from './send-on.ts';

export const door: ScheduleDoor = {
  summary: 'Look at every workflow under way, and count open rounds',
  async handle(house) {
    const counts = { open: 0, overdue: 0, resumed: 0, restarted: 0, failed: 0 };
    for await (const { body } of everyRow(house, lists.underWay())) {
      const { state } = await house.ledger.fresh('project', (body as { project: string }).project);
      for (const row of underWayOf(state)) {
        const look = await sendOn(row, state, house);
        if (look !== 'waits' && look !== 'later') counts[look] += 1;
        const round = await roundOf(row, house);
        if (round) counts.open += 1;
        if (round?.overdue) counts.overdue += 1;
      }
    }
    return counts;
  },
};

/** The round as the look has just read it; nothing when it is not open. */
async function roundOf(row: UnderWay, { ledger, ports }: House): Promise<{ overdue: boolean } | undefined> {
  if (row.workflow !== 'gate-review') return undefined;
  const { state } = await ledger.latest('review', row.review);
  if (state.id === undefined || state.outcome) return undefined;
  return { overdue: state.deadline < ports.clock.now() };
}
