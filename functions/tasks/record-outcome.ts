/** Records the end of a round on its project, which moves the project. */
import { taskDoor } from '../kit/endpoint.ts';
import { roundInput, told } from './task-commands.ts';

export const door = taskDoor({
  summary: 'Record the outcome of a round on its project',
  input: roundInput,
  async handle({ project, review }, house) {
    const { state } = await told(house, { noun: 'project', id: project, command: { type: 'record-round', review } });
    return { status: state.status, stage: state.stage ?? null };
  },
});
