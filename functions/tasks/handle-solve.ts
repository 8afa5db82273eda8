/** The handler of the function that works scenarios out: one task, and no other, so that nothing else is in its bundle. */
import type { App } from '../kit/app.ts';
import { log } from '../kit/log.ts';
import { TaskInputInvalid } from '../kit/task.ts';
import { task } from './solve-scenario.ts';

export async function handleSolve(event: { readonly task: string; readonly input: unknown }, app: App): Promise<unknown> {
  if (event.task !== task.id) throw new TaskInputInvalid(`this function does no task ${String(event.task)}`);
  try {
    return await task.run(event.input, app);
  } catch (error) {
    if (!(error instanceof TaskInputInvalid)) log.error('a scenario could not be worked out', { error: error as Error });
    throw error;
  }
}
