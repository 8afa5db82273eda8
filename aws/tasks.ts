/** The Lambda that the workflows call. An error leaves as it is: the state's own Retry and Catch know what to do with it. */

import { handleTask, type TaskEvent } from '#functions/tasks/handle-task.ts';
import { wireTasks } from './wiring/tasks.ts';

const app = wireTasks();

export async function handler(event: TaskEvent): Promise<unknown> {
  return handleTask(event, app);
}
