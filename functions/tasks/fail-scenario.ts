/** Notes on a scenario that it could not be worked out, after several tries. What was found before stands. */
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

const why =
  'The optimiser could not finish, after several tries. Change the scenario to try again; fewer rules or candidates take less memory.';

export const task = defineTask('fail-scenario', async ({ selection, scenario, revision }, app) => {
  const command = { type: 'record-failure' as const, scenario, revision, why };
  await executeOrThrow(app, { aggregate: 'selection', id: selection, command });
  return {};
});
