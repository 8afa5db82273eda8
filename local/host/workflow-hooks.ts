/** What the engine of this machine asks of the rest: each task by the name of its function, and that what failed is looked after. */
import type { RunnerOptions } from '#asl/runner.ts';
import type { App } from '#functions/kit/app.ts';
import { noteEnded } from '#functions/kit/ended-executions.ts';
import { handleSolve } from '#functions/tasks/handle-solve.ts';
import { handleTask, type TaskEvent } from '#functions/tasks/handle-task.ts';

/** The name of the function that works scenarios out, in the workflows. */
export const optimiser = 'optimiser';

export type WorkflowHooks = Required<Pick<RunnerOptions, 'invoke' | 'onFailed'>>;

export function workflowHooks(app: App): WorkflowHooks {
  return {
    invoke: (name, payload) => (name === optimiser ? handleSolve : handleTask)(payload as TaskEvent, app),
    onFailed: failed => noteEnded(failed, app),
  };
}
