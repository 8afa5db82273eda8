/** Says which step of closing a project comes next. */
import { closureStep } from '#domain/project/closure/steps.ts';
import { defineTask } from '../kit/task.ts';

export const task = defineTask('closure-step', async ({ project, number }, app) => {
  const { state } = await app.states.current('project', project);
  return { ...closureStep(state, number, app.ports.clock.now()), times: (state.closure?.reminders ?? 0) + 1 };
});
