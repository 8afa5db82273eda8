/** Which executions must be running as a state has it, under which names: the recovery starts what is missing of them, and the check names it. */
import type { AggregateName, StateOf } from '#domain/aggregates.ts';
import type { Call } from '#domain/call/state.ts';
import type { ProjectState } from '#domain/project/state.ts';
import { executionName } from '#domain/reactions/execution-name.ts';
import { selectionExecution } from '#domain/reactions/selection.ts';
import type { Selection } from '#domain/selection/state.ts';
import type { Instant } from '#domain/values/time.ts';
import { type SelectionWork, selectionWork } from '#views/selections.ts';
import { type WorkflowUnderWay, workflowsUnderWay } from '#views/under-way.ts';

/** Restarts at most. */
export const mostRestarts = 20;

/** Minutes until one is due, by its number, since its execution failed: twice as many each time, a day at most. Together they reach over ten days. */
export function minutesBeforeRestart(restart: number): number {
  return Math.min(2 ** (restart - 1), 1440);
}

export interface ExecutionDue {
  readonly workflow: WorkflowUnderWay['workflow'] | SelectionWork['workflow'] | 'call';
  /** Its first name; what was run again has a number behind it. */
  readonly name: string;
  /** When it was asked for; unknown for calls of early versions. */
  readonly since: Instant | undefined;
}

export function nameOfWork(row: WorkflowUnderWay): string {
  if (row.workflow === 'intake') return executionName('intake', row.project, String(row.revision));
  if (row.workflow === 'gate-review') return executionName('gate-review', row.review);
  return executionName('closure', row.project, String(row.number));
}

function nameOfSelectionWork(row: SelectionWork, id: string): string {
  return row.workflow === 'scenario'
    ? selectionExecution.scenario(id, row.scenario, row.revision)
    : selectionExecution.board(id, row.number);
}

const ofCall = ({ id, status, announcedAt: since }: Call): ExecutionDue[] =>
  status === 'ended' ? [] : [{ workflow: 'call', name: executionName('call', id), since }];

const ofProject = (state: ProjectState): ExecutionDue[] =>
  workflowsUnderWay(state).map(row => ({ workflow: row.workflow, name: nameOfWork(row), since: row.since }));

const ofSelection = (state: Selection): ExecutionDue[] =>
  selectionWork(state).map(row => ({ workflow: row.workflow, name: nameOfSelectionWork(row, state.id), since: row.since }));

export function executionsDue<N extends AggregateName>(aggregate: N, state: StateOf<N>): ExecutionDue[] {
  const there = state as { readonly id?: string };
  if (there.id === undefined) return [];
  // The aggregate's name says whose state it is.
  if (aggregate === 'project') return ofProject(state as ProjectState);
  if (aggregate === 'call') return ofCall(state as Call);
  return aggregate === 'selection' ? ofSelection(state as Selection) : [];
}
