/** The handler of workflow tasks: one Lambda, many tasks. An error thrown here is retried by the workflow's own Retry. */
import { once } from '#domain/values/once.ts';
import type { App } from '../kit/app.ts';
import { log } from '../kit/log.ts';
import { type Task, TaskInputInvalid } from '../kit/task.ts';
import { taskHandlers } from '../tasks.ts';

export interface TaskEvent {
  readonly task: string;
  readonly input: unknown;
}

export async function handleTask(event: TaskEvent, app: App): Promise<unknown> {
  const { task: id } = event;
  if (!isTask(id)) throw new TaskInputInvalid(`there is no task ${String(id)}`);
  const { task } = await loadTask[id]();
  try {
    return await task.run(event.input, app);
  } catch (error) {
    if (!(error instanceof TaskInputInvalid)) log.error('a task failed', { task: id, error: error as Error });
    throw error;
  }
}

type Handled = keyof typeof taskHandlers;

/** Each is loaded with its first call, and not looked for again. */
const loadTask = Object.fromEntries(
  Object.entries(taskHandlers).map(([id, load]) => [id, once(load as () => Promise<{ task: Task }>)]),
) as Readonly<Record<Handled, () => Promise<{ task: Task }>>>;

function isTask(id: string): id is Handled {
  return Object.hasOwn(taskHandlers, id);
}
