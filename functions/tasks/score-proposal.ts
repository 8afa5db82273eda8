/** Scores a revision against the goals of its office. */
import { defineTask } from '../kit/endpoint.ts';
import { executeOrThrow, revisionInput } from './task-commands.ts';

export const task = defineTask({
  summary: 'Score a revision of a proposal',
  input: revisionInput,
  async handle({ project, revision }, app) {
    const { state } = await executeOrThrow(app, {
      aggregate: 'project',
      id: project,
      command: { type: 'score-proposal', revision },
    });
    return { total: state.score?.total ?? 0 };
  },
});
