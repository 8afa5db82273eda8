/** What a task of a workflow is: a handler bound to its row by id. It must be harmless when run again. */
import type * as z from 'zod';
import { type TaskId, type TaskInput, type TaskResult, tasks } from '#api/tasks.ts';
import type { App } from './app.ts';

/** The state passed something that the task cannot take: trying again would not help. */
export class TaskInputInvalid extends Error {
  override readonly name = 'TaskInputInvalid';
}

export interface Task<Id extends TaskId = TaskId> {
  readonly id: Id;
  /** `input` is what the state passes, the result is what the next state sees. */
  run(input: unknown, app: App): Promise<TaskResult<Id>>;
}

export function defineTask<Id extends TaskId>(
  id: Id,
  handle: (input: TaskInput<Id>, app: App) => Promise<TaskResult<Id>>,
): Task<Id> {
  return { id, run: async (input, app) => handle(parsed(id, input), app) };
}

/** The one cast between a row and its handler: the input was parsed by the very schema that its type is made of. */
function parsed<Id extends TaskId>(id: Id, input: unknown): TaskInput<Id> {
  const schema: z.ZodType = tasks[id].input;
  const result = schema.safeParse(input);
  if (result.success) return result.data as TaskInput<Id>;
  const faults = result.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
  throw new TaskInputInvalid(`${id}: ${faults.join('; ')}`);
}
