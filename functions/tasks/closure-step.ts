/** Says which step of closing a project comes next. */
import { stepOfClosure } from '../kit/next-steps.ts';
import { defineTask } from '../kit/task.ts';

export const task = defineTask('closure-step', async ({ project, number }, app) =>
  stepOfClosure((await app.states.current('project', project)).state, number, app),
);
