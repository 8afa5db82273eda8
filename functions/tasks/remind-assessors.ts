/** Reminds assessors who have had half of their time and have not rated: one mail to each, however many proposals wait. */

import { hasAnswered } from '#domain/assessment/state.ts';
import { toRemind } from '#domain/call/course/step.ts';
import { stepOfCall } from '../kit/next-steps.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('remind-assessors', async ({ call }, app) => {
  const { state } = await app.states.current('call', call);
  if (state.id === undefined) throw new Error(`there is no call ${call}`);
  const due = toRemind(state, app.ports.clock.now());
  const assessors = new Set<string>();
  for (const { assessment } of due) {
    const panel = assessment === undefined ? undefined : (await app.states.current('assessment', assessment)).state;
    if (panel?.id === undefined) continue;
    for (const assessor of panel.assessors) if (!hasAnswered(panel, assessor)) assessors.add(assessor);
  }
  const command = { type: 'remind-assessors', projects: due.map(({ project }) => project), assessors: [...assessors] } as const;
  const after = await executeOrThrow(app, { aggregate: 'call', id: call, command });
  return stepOfCall(after.state, app);
});
