/** Ranks the proposals of a call by what their panels said. */
import { rankingOf } from '#domain/call/scored.ts';
import { assessedIn } from '../kit/assessed.ts';
import { stepOfCall } from '../kit/next-steps.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('rank-call', async ({ call }, app) => {
  const { state } = await app.states.current('call', call);
  if (state.id === undefined) throw new Error(`there is no call ${call}`);
  const ranking = rankingOf(state.model, await assessedIn(state, app));
  const after = await executeOrThrow(app, { aggregate: 'call', id: call, command: { type: 'rank-call', ranking } });
  return stepOfCall(after.state, app);
});
