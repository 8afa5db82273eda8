/**
 * Once a day: looks at every workflow under way, also at those that wait for people, and sends on what does not run any more (after a
 * restore; after an end that nobody told of); counts the rounds that are open and those past their deadline. The net below the net.
 */

import { callsUnderWay } from '#views/calls.ts';
import { selectionsUnderWay } from '#views/selections.ts';
import { underWay, type WorkflowUnderWay } from '#views/under-way.ts';
import type { App } from '../kit/app.ts';
import { defineSchedule } from '../kit/schedule.ts';
import { forEachRow } from './for-each-row.ts';
import { recoverSelection } from './recover-selection.ts';
import { counted, recoverCall, recoverWorkflows } from './recover-workflows.ts';

export const schedule = defineSchedule('recover-all', async app => {
  const counts = { open: 0, overdue: 0, resumed: 0, restarted: 0, failed: 0 };
  await forEachRow(app.ports.views, underWay, async ({ project }) => {
    for (const { look, row } of await recoverWorkflows(project, app)) {
      if (counted(look)) counts[look] += 1;
      const round = row && (await roundOf(row, app));
      if (round) counts.open += 1;
      if (round?.overdue) counts.overdue += 1;
    }
  });
  await forEachRow(app.ports.views, callsUnderWay, async ({ call }) => {
    const look = await recoverCall(call, app);
    if (counted(look)) counts[look] += 1;
  });
  await forEachRow(app.ports.views, selectionsUnderWay, async ({ selection }) => {
    for (const look of await recoverSelection(selection, app)) if (counted(look)) counts[look] += 1;
  });
  return counts;
});

/** The round as the look has just read it; nothing when it is not open. */
async function roundOf(row: WorkflowUnderWay, { states, ports }: App): Promise<{ overdue: boolean } | undefined> {
  if (row.workflow !== 'gate-review') return undefined;
  const { state } = await states.cached('review', row.review);
  if (state.id === undefined || state.outcome) return undefined;
  return { overdue: state.deadline < ports.clock.now() };
}
