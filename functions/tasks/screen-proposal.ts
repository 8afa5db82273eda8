/** Scores a revision against the goals of its office, looks for likely duplicates, and applies the office's admission rule. */
import { duplicatesOf } from '../kit/duplicates.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('screen-proposal', async ({ project, revision, duplicates: found }, app) => {
  await executeOrThrow(app, { aggregate: 'project', id: project, command: { type: 'score-proposal', revision } });
  const duplicates = found ?? [...(await duplicatesOf(project, app))];
  const { state } = await executeOrThrow(app, {
    aggregate: 'project',
    id: project,
    command: { type: 'screen-proposal', revision, duplicates },
  });
  if (state.revision !== revision || state.status === 'withdrawn') return { verdict: 'superseded' };
  return { verdict: state.status === 'returned' || state.status === 'declined' ? state.status : 'admitted' };
});
