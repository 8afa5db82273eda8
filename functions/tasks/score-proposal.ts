/** Scores a revision against the goals of its office. */
import { taskDoor } from '../kit/endpoint.ts';
import { revisionInput, told } from './task-commands.ts';

export const door = taskDoor({
  summary: 'Score a revision of a proposal',
  input: revisionInput,
  async handle({ project, revision }, house) {
    const { state } = await told(house, { noun: 'project', id: project, command: { type: 'score-proposal', revision } });
    return { total: state.score?.total ?? 0 };
  },
});
