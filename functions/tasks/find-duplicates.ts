/** Finds likely duplicates of a proposal, for executions that began before screening did so by itself. */
import { duplicatesOf } from '../kit/duplicates.ts';
import { defineTask } from '../kit/task.ts';

export const task = defineTask('find-duplicates', async ({ project }, app) => ({
  duplicates: [...(await duplicatesOf(project, app))],
}));
