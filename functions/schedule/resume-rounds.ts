/**
 * Finds rounds whose end did not reach their project (a lost callback, a workflow that failed) and sends them on (P9): resumes the wait
 * again, and starts the workflow anew when it is not running. Both are harmless when nothing was lost.
 */
import { executionName, waitFor } from '#domain/reactions.ts';
import { addDays } from '#domain/time.ts';
import type { ScheduleDoor } from '../kit/door.ts';
import type { House } from '../kit/house.ts';
import { resume } from '../kit/resume.ts';
import { lists } from '../stream/rows.ts';
import { everyRow } from './every-row.ts';

/** A minute: younger ends are on their way. */
const minute = 1 / 1440;

export const door: ScheduleDoor = {
  summary: 'Resume rounds whose end did not reach their project',
  async handle(house) {
    const counts = { rounds: 0, resumed: 0, restarted: 0 };
    const before = addDays(house.ports.clock.now(), -minute);
    for await (const { body } of everyRow(house, lists.underWay())) {
      counts.rounds += 1;
      const { review, project } = body as { review: string; project: string };
      const { state } = await house.ledger.fresh('review', review);
      if (state.outcome && state.outcome.at <= before) {
        await resume(waitFor.round(review), house);
        counts.resumed += 1;
      }
      if (await restarted(house, project, review)) counts.restarted += 1;
    }
    return counts;
  },
};

/** Starts a round's workflow again, at most once an hour, when its execution failed or never began although it was asked for a minute ago. */
async function restarted(house: House, project: string, review: string): Promise<boolean> {
  const { state } = await house.ledger.fresh('project', project);
  const now = house.ports.clock.now();
  if (state.open?.review !== review || state.open.since > addDays(now, -minute)) return false;
  const name = executionName('gate-review', review);
  const hourly = `${name.slice(0, 66)}-${now.slice(0, 13).replace(/[^0-9A-Z]/gi, '')}`;
  for (const known of [name, hourly]) {
    const status = await house.ports.workflows.status('gate-review', known);
    if (status === 'running') return false;
  }
  return (await house.ports.workflows.start('gate-review', hourly, { project, review })) === 'started';
}
