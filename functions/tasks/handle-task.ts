/** The door of the workflows: one Lambda, many tasks. An error thrown here is retried by the workflow's own Retry. */

import type { TaskDoor } from '../kit/endpoint.ts';
import type { House } from '../kit/app.ts';
import { log } from '../kit/log.ts';
import type { TaskRow } from '#api/routes.ts';

export interface TaskEvent {
  readonly task: string;
  readonly input: unknown;
}

/** The state passed something that the task cannot take: trying again would not help. */
export class TaskInputInvalid extends Error {
  override readonly name = 'TaskInputInvalid';
}

export async function handleTask(rows: readonly TaskRow[], event: TaskEvent, house: House): Promise<unknown> {
  const row = rows.find(entry => entry.task === event.task);
  if (!row) throw new TaskInputInvalid(`there is no task ${String(event.task)}`);
  const door = (await row.load()).door as TaskDoor;
  const input = door.input.safeParse(event.input);
  if (!input.success)
    throw new TaskInputInvalid(
      `${row.task}: ${input.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
    );
  try {
    return await door.handle(input.data, house);
  } catch (error) {
    log.error('a task failed', { task: row.task, error: error as Error });
    throw error;
  }
}
