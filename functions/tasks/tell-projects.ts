/** Writes the outcome of a selection into the history of each of its candidates, and of its call; who was told before is not told again. */
import type { Selection } from '#domain/selection/state.ts';
import type { App } from '../kit/app.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import { stepOfSelection } from '../kit/next-steps.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

/** Projects that are told at the same time. */
const atOnce = 8;

export const task = defineTask('tell-projects', async ({ selection, number }, app) => {
  const { state } = await app.states.current('selection', selection);
  if (state.id === undefined) throw new Error(`there is no selection ${selection}`);
  if (state.status !== 'decided' || state.told) return stepOfSelection(state, number, app);
  await tellAll(state, app);
  if (state.call !== undefined)
    await executeOrThrow(app, { aggregate: 'call', id: state.call, command: { type: 'decide-call', selection } });
  const after = await executeOrThrow(app, { aggregate: 'selection', id: selection, command: { type: 'note-told' } });
  return stepOfSelection(after.state, number, app);
});

async function tellAll(
  { id: selection, name, call, outcomes = [], submission, decidedAt = '' }: Selection,
  app: App,
): Promise<void> {
  const why = submission?.ending?.why ?? '';
  await forEachConcurrently(outcomes, atOnce, async ({ project, chosen, reason }) => {
    const command = { type: 'tell-selection' as const, selection, name, call, chosen, reason, why, decidedAt };
    await executeOrThrow(app, { aggregate: 'project', id: project, command });
  });
}
