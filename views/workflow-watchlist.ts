/**
 * Projects, calls and selections in which a workflow has just been started or resumed. Each minute the recovery reads this list to see whether the workflow
 * truly went on, and takes it out again when it did: so the list is nearly always empty, however many rounds wait for people.
 * Key: `PROJECT`, `call/CALL` or `selection/SELECTION`. It is the one list that is not made from facts, so a rebuild leaves it empty (decision 11). Its stored name is `moving`.
 */
import * as z from 'zod';
import type { ViewStore } from '#domain/ports.ts';
import { toMs } from '#domain/values/time.ts';
import { type List, rowIn } from './list.ts';

const since = z.string().meta({ description: 'When the workflow was last started or resumed' });
export const trackedWorkflowSchema = z.union([
  z.object({ project: z.string(), since }),
  z.object({ call: z.string(), since }),
  z.object({ selection: z.string(), since }),
]);
export type TrackedWorkflow = Readonly<z.output<typeof trackedWorkflowSchema>>;

export const workflowWatchlist: List<TrackedWorkflow> = { name: 'moving', schema: trackedWorkflowSchema };

/** Notes that the workflow should move now. A later note replaces an earlier one. */
export function track(views: ViewStore, tracked: TrackedWorkflow): Promise<void> {
  const key = keyOf(tracked);
  return views.replace(ownerOf(key), 2 * toMs(tracked.since), [rowIn(workflowWatchlist, key, tracked)]);
}

/** Takes the note back, unless a later one came meanwhile: versions of notes are even, those of their ends are odd. */
export function untrack(views: ViewStore, tracked: TrackedWorkflow): Promise<void> {
  return views.replace(ownerOf(keyOf(tracked)), 2 * toMs(tracked.since) + 1, []);
}

function keyOf(tracked: TrackedWorkflow): string {
  if ('project' in tracked) return tracked.project;
  return 'call' in tracked ? `call/${tracked.call}` : `selection/${tracked.selection}`;
}

const ownerOf = (key: string) => `${workflowWatchlist.name}/${key}`;
