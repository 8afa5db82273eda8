/** How many rounds are open and how many of them are past their deadline: for the dashboard, counted where the sweep has just been. */
import type { House } from '../kit/house.ts';
import { everyRow } from '../schedule/every-row.ts';
import { lists, type UnderWay } from '../stream/rows.ts';

/** Reads the list once; the rounds themselves are warm, because the sweep looked at each a moment ago. */
export async function roundsNow(house: House): Promise<{ open: number; overdue: number }> {
  const counts = { open: 0, overdue: 0 };
  const now = house.ports.clock.now();
  for await (const { body } of everyRow(house, lists.underWay())) {
    const row = body as UnderWay;
    if (row.workflow !== 'gate-review') continue;
    const { state } = await house.ledger.latest('review', row.review);
    if (state.outcome) continue;
    counts.open += 1;
    if (state.deadline !== '' && state.deadline < now) counts.overdue += 1;
  }
  return counts;
}
