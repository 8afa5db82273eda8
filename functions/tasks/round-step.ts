/**
 * Says what a round needs now. A round whose project no longer waits for it (an edit came while it was being opened, so nobody could
 * void it yet) is void first: its board is not asked in vain.
 */
import { roundStep } from '#domain/review/escalation/schedule.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('round-step', async ({ project, review }, app) => {
  const { state } = await app.states.current('review', review);
  if (state.id === undefined) throw new Error(`there is no round ${review}`);
  const now = app.ports.clock.now();
  if (state.outcome) return roundStep(state, now);
  const { open } = (await app.states.current('project', project)).state;
  if (open?.review === review) return roundStep(state, now);
  const reason = 'the proposal or its evidence changed while the round was being opened';
  const voided = await executeOrThrow(app, { aggregate: 'review', id: review, command: { type: 'void-round', reason } });
  return roundStep(voided.state.id === undefined ? state : voided.state, now);
});
