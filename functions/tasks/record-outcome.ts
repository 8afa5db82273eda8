/** Records the end of a round on its project, which moves the project. */
import { defineTask } from '../kit/endpoint.ts';
import { executeOrThrow, roundInput } from './task-commands.ts';

export const task = defineTask({
  summary: 'Record the outcome of a round on its project',
  input: roundInput,
  async handle({ project, review }, app) {
    const { state } = await executeOrThrow(app, { aggregate: 'project', id: project, command: { type: 'record-round', review } });
    return { status: state.status, stage: state.stage ?? null };
  },
});
