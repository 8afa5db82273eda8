/** The handler of workflow tasks: one Lambda, many tasks. An error thrown here is retried by the workflow's own Retry. */

import type { TaskRow } from '#api/routes.ts';
import type { App } from '../kit/app.ts';
import type { Task } from '../kit/endpoint.ts';
import { log } from '../kit/log.ts';

export interface TaskEvent {
  readonly task: string;
  readonly input: unknown;
}

/** The state passed something that the task cannot take: trying again would not help. */
export class TaskInputInvalid extends Error {
  override readonly name = 'TaskInputInvalid';
}

export async function handleTask(rows: readonly TaskRow[], event: TaskEvent, app: App): Promise<unknown> {
  const row = rows.find(entry => entry.task === event.task);
  if (!row) throw new TaskInputInvalid(`there is no task ${String(event.task)}`);
  const task = (await row.load()).task as Task;
  const input = task.input.safeParse(event.input);
  if (!input.success)
    throw new TaskInputInvalid(
      `${row.task}: ${input.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
    );
  try {
    return await task.handle(input.data, app);
  } catch (error) {
    log.error('a task failed', { task: row.task, error: error as Error });
    throw error;
  }
}
