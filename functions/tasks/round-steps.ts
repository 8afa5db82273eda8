/**
 * What a round needs next, as the tasks of its workflow say. A round whose project no longer waits for it (in a history of an earlier version, when an edit
 * came while the round was being opened) is void first: its board is not asked in vain.
 */
import type { RoundStep } from '#domain/review/escalation/schedule.ts';
import type { App } from '../kit/app.ts';
import { stepOfRound } from '../kit/next-steps.ts';
import { executeOrThrow } from './task-commands.ts';

interface Round {
  readonly project: string;
  readonly review: string;
}

export async function stepOfRoundAsked({ project, review }: Round, app: App): Promise<RoundStep> {
  const { state } = await app.states.current('review', review);
  if (state.id === undefined) throw new Error(`there is no round ${review}`);
  if (state.outcome) return stepOfRound(state, app);
  const { open } = (await app.states.current('project', project)).state;
  if (open?.review === review) return stepOfRound(state, app);
  const reason = 'the proposal or its evidence changed while the round was being opened';
  const voided = await executeOrThrow(app, { aggregate: 'review', id: review, command: { type: 'void-round', reason } });
  return stepOfRound(voided.state, app);
}
