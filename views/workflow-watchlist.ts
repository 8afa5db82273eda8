/**
 * Projects and calls in which a workflow has just been started or resumed. Each minute the recovery reads this list to see whether the workflow
 * truly went on, and takes the project out again when it did: so the list is nearly always empty, however many rounds wait for people.
 * Key: `PROJECT`, or `call/CALL`. It is the one list that is not made from facts, so a rebuild leaves it empty (decision 11). Its stored name is `moving`.
 */
import * as z from 'zod';
import type { ViewStore } from '#domain/ports.ts';
import { toMs } from '#domain/values/time.ts';
import { type List, rowIn } from './list.ts';

const since = z.string().meta({ description: 'When the workflow was last started or resumed' });
export const trackedWorkflowSchema = z.union([z.object({ project: z.string(), since }), z.object({ call: z.string(), since })]);
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

const keyOf = (tracked: TrackedWorkflow) => ('project' in tracked ? tracked.project : `call/${tracked.call}`);
const ownerOf = (key: string) => `${workflowWatchlist.name}/${key}`;
