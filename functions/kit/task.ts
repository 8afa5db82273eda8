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
  return { id, run: async (input, app) => handle(parsed(id, schemaOf(id, 'input'), input), app) };
}

/** A generic part keeps the type of this task's own schema, where a named one would be the union of all. */
function schemaOf<Id extends TaskId, Part extends 'input' | 'result'>(id: Id, part: Part): (typeof tasks)[Id][Part] {
  return tasks[id][part];
}

function parsed<Schema extends z.ZodType>(id: TaskId, schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const faults = result.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
  throw new TaskInputInvalid(`${id}: ${faults.join('; ')}`);
}
