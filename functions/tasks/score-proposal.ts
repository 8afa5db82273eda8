/** Scores a revision against the goals of its office. */
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('score-proposal', async ({ project, revision }, app) => {
  const { state } = await executeOrThrow(app, {
    aggregate: 'project',
    id: project,
    command: { type: 'score-proposal', revision },
  });
  return { total: state.score?.total ?? 0 };
});
