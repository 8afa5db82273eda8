/** Records the end of a round on its project, which moves the project. */
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('record-outcome', async ({ project, review }, app) => {
  const { state } = await executeOrThrow(app, { aggregate: 'project', id: project, command: { type: 'record-round', review } });
  if (state.id === undefined) throw new Error(`there is no project ${project}`);
  return { status: state.status, stage: state.stage ?? null };
});
