/** The Lambda that the workflows call. An error leaves as it is: the state's own Retry and Catch know what to do with it. */
import { wireTasks } from '../kit/wire/tasks.ts';
import { taskDoors } from '../manifest.ts';
import { handleTask, type TaskEvent } from '../tasks/handle.ts';

const house = wireTasks();

export async function handler(event: TaskEvent): Promise<unknown> {
  return handleTask(taskDoors, event, house);
}
