/**
 * Each hour: looks at every workflow under way, also at those that wait for people, and sends on what does not run any more (after a
 * restore, after an operator stopped it); counts the rounds that are open and those past their deadline. The net below the net.
 */
import type { ScheduleDoor } from '../kit/endpoint.ts';
import type { House } from '../kit/app.ts';
import { lists, type UnderWay } from '#views/rows.ts';
import { forEachRow } from '#views/iterate.ts';
import { counted, sendOn } from './recover-workflows.ts';

export const door: ScheduleDoor = {
  summary: 'Look at every workflow under way, and count open rounds',
  async handle(house) {
    const counts = { open: 0, overdue: 0, resumed: 0, restarted: 0, failed: 0 };
    await forEachRow(house, lists.underWay(), async ({ body }) => {
      for (const { look, row } of await sendOn((body as { project: string }).project, house)) {
        if (counted(look)) counts[look] += 1;
        const round = row && (await roundOf(row, house));
        if (round) counts.open += 1;
        if (round?.overdue) counts.overdue += 1;
      }
    });
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
