/** The handler of workflow tasks: one Lambda, many tasks. An error thrown here is retried by the workflow's own Retry. */
import type { App } from '../kit/app.ts';
import { log } from '../kit/log.ts';
import { TaskInputInvalid } from '../kit/task.ts';
import { taskHandlers } from '../tasks.ts';

export interface TaskEvent {
  readonly task: string;
  readonly input: unknown;
}

export async function handleTask(event: TaskEvent, app: App): Promise<unknown> {
  const { task: id } = event;
  if (!isTask(id)) throw new TaskInputInvalid(`there is no task ${String(id)}`);
  const { task } = await taskHandlers[id]();
  try {
    return await task.run(event.input, app);
  } catch (error) {
    if (!(error instanceof TaskInputInvalid)) log.error('a task failed', { task: id, error: error as Error });
    throw error;
  }
}

function isTask(id: string): id is keyof typeof taskHandlers {
  return Object.hasOwn(taskHandlers, id);
}
