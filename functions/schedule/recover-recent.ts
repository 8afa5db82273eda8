/**
 * Each minute: looks whether workflows that were just started or resumed went on, and sends them on if not (P9): a decision however young it
 * is, what does not run any more once a minute has passed, and later each time. Projects whose workflows wait for people again, or are over, leave the list then.
 */
import { addDays } from '#domain/values/time.ts';
import { type TrackedWorkflow, track, untrack, workflowWatchlist } from '#views/workflow-watchlist.ts';
import type { App } from '../kit/app.ts';
import { defineSchedule } from '../kit/schedule.ts';
import { forEachRow } from './for-each-row.ts';
import { recoverSelection } from './recover-selection.ts';
import { counted, minute, type Recovery, recoverCall, recoverWorkflows } from './recover-workflows.ts';

export const schedule = defineSchedule('recover-recent', async app => {
  const counts = { moving: 0, resumed: 0, restarted: 0, failed: 0 };
  const before = addDays(app.ports.clock.now(), -minute);
  const { views } = app.ports;
  await forEachRow(views, workflowWatchlist, async tracked => {
    counts.moving += 1;
    const looks = await looksAt(tracked, app);
    for (const look of looks) if (counted(look)) counts[look] += 1;
    if (looks.includes('restarted')) await track(views, { ...tracked, since: app.ports.clock.now() });
    else if (tracked.since <= before && looks.every(look => look === 'waits')) await untrack(views, tracked);
  });
  return counts;
});

async function looksAt(tracked: TrackedWorkflow, app: App): Promise<readonly Recovery[]> {
  const { since } = tracked;
  if ('selection' in tracked) return recoverSelection(tracked.selection, app, since);
  if ('call' in tracked) return [await recoverCall(tracked.call, app, since)];
  return (await recoverWorkflows(tracked.project, app, since)).map(({ look }) => look);
}
