/**
 * What comes next in what a workflow runs: the result of each of its steps, and of its waits, carries it, so that the workflow need not ask again. It is
 * said of the state as it is; whoever carries the step out decides once more.
 */
import { closureStep } from '#domain/project/closure/steps.ts';
import type { ProjectState } from '#domain/project/state.ts';
import { waitsForBoard } from '#domain/reactions/waits.ts';
import { waitNamed } from '#domain/reactions/workflows.ts';
import { type RoundStep, roundStep } from '#domain/review/escalation/schedule.ts';
import type { ReviewState } from '#domain/review/state.ts';
import type { App } from './app.ts';

/** Of a round. Throws when there is none. */
export function stepOfRound(state: ReviewState, { ports }: App): RoundStep {
  if (state.id === undefined) throw new Error('there is no such round');
  return roundStep(state, ports.clock.now());
}

/** Of the closure with this number; `times`: which reminder to the customer would be next. */
export function stepOfClosure(state: ProjectState, number: number, { ports }: App) {
  return { ...closureStep(state, number, ports.clock.now()), times: (state.closure?.reminders ?? 0) + 1 };
}

/**
 * With what a wait is answered. The end of a round is on its project first, so that its workflow has nothing left to do (an earlier version of it records it once
 * more, which changes nothing). Undefined: people are still to answer, and the wait goes on. Other workflows are told nothing, and ask.
 */
export async function answerTo(wait: string, app: App): Promise<object | undefined> {
  const named = waitNamed(wait);
  if (named?.of === 'round') return answerOfRound(named.review, app);
  if (named?.of === 'closure')
    return stepOfClosure((await app.states.current('project', named.project)).state, named.number, app);
  return {};
}

async function answerOfRound(id: string, app: App): Promise<RoundStep | undefined> {
  const { state } = await app.states.current('review', id);
  if (state.id === undefined || waitsForBoard(state)) return undefined;
  const command = { type: 'record-round', review: id } as const;
  const actor = { kind: 'system', id: 'workflow' } as const;
  const recorded = await app.execute({ aggregate: 'project', id: state.project, command, actor });
  if ('refusal' in recorded) throw new Error(`${recorded.refusal.code}: ${recorded.refusal.message}`);
  return stepOfRound(state, app);
}
