/** Says which step of closing a project comes next. */
import { closureStep } from '#domain/project/closure/steps.ts';
import { taskDoor } from '../kit/endpoint.ts';
import { closureInput } from './task-commands.ts';

export const door = taskDoor({
  summary: 'Say what is due in closing a project',
  input: closureInput,
  async handle({ project, number }, house) {
    const { state } = await house.ledger.fresh('project', project);
    return { ...closureStep(state, number, house.ports.clock.now()), times: (state.closure?.reminders ?? 0) + 1 };
  },
});
