/**
 * Starts a call on its opening day: the proposals that waited for the office's next call join it, and leave where they waited. One that may not join
 * (a project that was closed meanwhile) stays where it is, and does not hold up the others.
 */

import { type WaitingProposalRow, waitingProposalsOf } from '#views/calls.ts';
import { iterate } from '#views/list.ts';
import type { App } from '../kit/app.ts';
import { stepOfCall } from '../kit/next-steps.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

const actor = { kind: 'system', id: 'workflow' } as const;

export const task = defineTask('start-call', async ({ call }, app) => {
  const { state } = await app.states.current('call', call);
  if (state.id === undefined) throw new Error(`there is no call ${call}`);
  for await (const row of iterate(app.ports.views, waitingProposalsOf(state.office))) await move(row, call, app);
  const after = await executeOrThrow(app, { aggregate: 'call', id: call, command: { type: 'start-call' } });
  return stepOfCall(after.state, app);
});

/** The call that a proposal waited in has the last word on whether it still does. */
async function move({ call: former, project }: WaitingProposalRow, call: string, app: App): Promise<void> {
  const before = (await app.states.current('call', former)).state;
  const waited = before.id === undefined ? undefined : before.waiting.find(entry => entry.project === project);
  if (!waited) return;
  const joined = await app.execute({
    aggregate: 'call',
    id: call,
    command: { type: 'join-call', project, by: waited.by },
    actor,
  });
  if ('refusal' in joined) return;
  await executeOrThrow(app, { aggregate: 'call', id: former, command: { type: 'move-waiting', project, call } });
}
