/**
 * What comes next in what a workflow runs: the result of each of its steps, and of its waits, carries it, so that the workflow need not ask again. It is
 * said of the state as it is; whoever carries the step out decides once more.
 */
import { callStep } from '#domain/call/course/step.ts';
import type { CallState } from '#domain/call/state.ts';
import { nextInClosing } from '#domain/project/closure/steps.ts';
import type { ProjectState } from '#domain/project/state.ts';
import { waitsForBoard } from '#domain/reactions/waits.ts';
import { waitNamed } from '#domain/reactions/workflows.ts';
import { type RoundStep, roundStep } from '#domain/review/escalation/schedule.ts';
import type { ReviewState } from '#domain/review/state.ts';
import type { SelectionState } from '#domain/selection/state.ts';
import { selectionStep } from '#domain/selection/submission/schedule.ts';
import type { App } from './app.ts';

/** In whose name what follows is given. */
const actor = { kind: 'system', id: 'workflow' } as const;

/** Of a round. Throws when there is none. */
export function stepOfRound(state: ReviewState, { ports }: App): RoundStep {
  if (state.id === undefined) throw new Error('there is no such round');
  return roundStep(state, ports.clock.now());
}

/** Of the closure with this number. */
export function stepOfClosure(state: ProjectState, number: number, { ports }: App) {
  return nextInClosing(state, number, ports.clock.now());
}

/** Of a call. Throws when there is none. */
export function stepOfCall(state: CallState, { ports }: App) {
  if (state.id === undefined) throw new Error('there is no such call');
  return callStep(state, ports.clock.now());
}

/** Of a selection whose question with this number went to a board; `times`: which reminder is due. Throws when there is none. */
export function stepOfSelection(state: SelectionState, question: number, { ports }: App) {
  if (state.id === undefined) throw new Error('there is no such selection');
  const { step, seconds, number: times } = selectionStep(state, question, ports.clock.now());
  return { step, seconds, times };
}

/**
 * With what a wait is answered. The end of a round is on its project first, so that its workflow has nothing left to do (an earlier version of it records it once
 * more, which changes nothing). Undefined: people are still to answer, and the wait goes on.
 */
export async function answerTo(wait: string, app: App): Promise<object | undefined> {
  const named = waitNamed(wait);
  const { states } = app;
  switch (named?.of) {
    case 'round':
      return answerOfRound(named.review, app);
    case 'closure':
      return answerOfClosure(named.project, named.number, app);
    case 'call':
      return stepOfCall((await states.current('call', named.call)).state, app);
    case 'selection':
      return stepOfSelection((await states.current('selection', named.selection)).state, named.number, app);
    default:
      throw new Error(`no workflow waits under the name ${wait}`);
  }
}

/** A closing review that is due is asked for before; of a refusal its workflow hears when it asks itself. */
async function answerOfClosure(id: string, number: number, app: App) {
  const { state } = await app.states.current('project', id);
  const next = stepOfClosure(state, number, app);
  if (next.step !== 'ask-board') return next;
  const asked = await app.execute({ aggregate: 'project', id, command: { type: 'request-closing-review', number }, actor });
  return 'refusal' in asked ? next : stepOfClosure(asked.state, number, app);
}

async function answerOfRound(id: string, app: App): Promise<RoundStep | undefined> {
  const { state } = await app.states.current('review', id);
  if (state.id === undefined || waitsForBoard(state)) return undefined;
  const recorded = await app.execute({
    aggregate: 'project',
    id: state.project,
    command: { type: 'record-round', review: id },
    actor,
  });
  if ('refusal' in recorded) throw new Error(`${recorded.refusal.code}: ${recorded.refusal.message}`);
  return stepOfRound(state, app);
}
