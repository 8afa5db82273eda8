/**
 * Projects in which a workflow should be running; once a day all of them are looked at. Key: `PROJECT`. The row names the project alone:
 * which workflows those are is asked of its state, which may be newer.
 */
import * as z from 'zod';
import type { ViewRow } from '#domain/ports.ts';
import type { Project, ProjectState } from '#domain/project/state.ts';
import type { Instant } from '#domain/values/time.ts';
import { type List, rowIn } from './list.ts';

export const underWayRowSchema = z.object({ project: z.string() });
export type UnderWayRow = z.output<typeof underWayRowSchema>;

export const underWay: List<UnderWayRow> = { name: 'under-way', schema: underWayRowSchema };

export function underWayRows(state: Project): ViewRow[] {
  return workflowsUnderWay(state).length > 0 ? [rowIn(underWay, state.id, { project: state.id })] : [];
}

/** What a project waits for from a workflow; `since` when. The workflow's input is the rest. */
export type WorkflowUnderWay = { readonly project: string; readonly since: Instant } & (
  | { readonly workflow: 'intake'; readonly revision: number }
  | { readonly workflow: 'gate-review'; readonly review: string }
  | { readonly workflow: 'closure'; readonly number: number }
);

export function workflowsUnderWay(state: ProjectState): WorkflowUnderWay[] {
  if (state.id === undefined) return [];
  const { id: project, revision, open, changedAt } = state;
  const under: WorkflowUnderWay[] = [];
  if (state.status === 'submitted') under.push({ workflow: 'intake', project, since: changedAt, revision });
  if (open) under.push({ workflow: 'gate-review', project, since: open.since, review: open.review });
  if (state.status === 'closing')
    under.push({ workflow: 'closure', project, since: state.closure.askedAt, number: state.closure.number });
  return under;
}
