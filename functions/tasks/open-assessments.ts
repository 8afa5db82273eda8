/** Asks the panels of a call to rate its proposals: an assessment each, which the call then knows of. */
import { forEachConcurrently } from '../kit/concurrency.ts';
import { stepOfCall } from '../kit/next-steps.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

/** Assessments that are opened together. */
const atOnce = 8;
/** Assessments of one step at most, so that it ends in time; the call then needs another. */
const mostInAStep = 200;

export const task = defineTask('open-assessments', async ({ call }, app) => {
  const { state } = await app.states.current('call', call);
  if (state.id === undefined) throw new Error(`there is no call ${call}`);
  const waiting = state.proposals.filter(({ assessment }) => assessment === undefined).slice(0, mostInAStep);
  await forEachConcurrently(waiting, atOnce, async ({ project }) => {
    const assessment = `${call}.${project}`;
    const opened = await executeOrThrow(app, {
      aggregate: 'assessment',
      id: assessment,
      command: { type: 'open-assessment', assessment, call, project },
    });
    if (opened.state.id === undefined) throw new Error(`there is no assessment ${assessment}`);
    const { due } = opened.state;
    await executeOrThrow(app, { aggregate: 'call', id: call, command: { type: 'note-assessment', project, assessment, due } });
  });
  return stepOfCall((await app.states.current('call', call)).state, app);
});
