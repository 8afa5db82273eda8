/**
 * Brings ratings to light on their day and ends assessments that are due, and tells the call at once: the reactions to their facts would tell it the
 * same, and the next step must not be decided before.
 */

import type { Assessment } from '#domain/assessment/state.ts';
import { toEnd } from '#domain/call/course/step.ts';
import type { App } from '../kit/app.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import { stepOfCall } from '../kit/next-steps.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

/** Assessments that are ended together. */
const atOnce = 8;
/** Assessments of one step at most, so that it ends in time; the call then needs another. */
const mostInAStep = 200;

export const task = defineTask('end-assessments', async ({ call }, app) => {
  const { state } = await app.states.current('call', call);
  if (state.id === undefined) throw new Error(`there is no call ${call}`);
  await forEachConcurrently(toEnd(state, app.ports.clock.now()).slice(0, mostInAStep), atOnce, async ({ assessment }) => {
    if (assessment === undefined) return;
    const after = await executeOrThrow(app, { aggregate: 'assessment', id: assessment, command: { type: 'end-due' } });
    if (after.state.id !== undefined) await tell(after.state, app);
  });
  return stepOfCall((await app.states.current('call', call)).state, app);
});

async function tell({ call, project, status, score, talk }: Assessment, app: App): Promise<void> {
  const command =
    status === 'ended'
      ? ({ type: 'note-assessed', project, score } as const)
      : ({ type: 'note-revealed', project, talkUntil: talk?.until } as const);
  await executeOrThrow(app, { aggregate: 'call', id: call, command });
}
