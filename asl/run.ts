/**
 * Runs an execution from its first state until it ends: enters a state, runs it, goes on with the next. This is also where
 * a failed task is tried again, caught, or fails the execution.
 */

import type { Answer } from './answer.ts';
import type { State, TaskState } from './definition.ts';
import { answers, asStateError, StateError } from './errors.ts';
import type { Json } from './json.ts';
import { withinLimit } from './json.ts';
import type { Woken } from './place.ts';
import { type Attempts, retryDelay } from './retry.ts';
import { runChoice, runFail, waitUntil } from './run-states.ts';
import { type Attempted, runTask } from './run-task.ts';
import { frameOf, leave, type Run, type StateContext, type Transition } from './state-context.ts';

/** AWS ends an execution at 25,000 events; a workflow that repeats without waiting must not occupy the host for ever. */
const mostTransitions = 10_000;

/** From the first state, or from the wait that is woken. Rejects with `StateError`, or with the signal's reason when that aborts. */
export async function runStates(run: Run, woken?: Woken): Promise<'ended' | 'rests'> {
  const { definition, signal } = run;
  let transition: Left = woken ? await goOn(run, woken) : { output: run.execution.input, next: definition.startAt };
  while (transition !== 'rests' && transition.next !== undefined) {
    signal.throwIfAborted();
    transition = await enter(run, definition.states.get(transition.next) as State, transition.output);
  }
  return transition === 'rests' ? 'rests' : 'ended';
}

/** How a state is left, or that the execution rests in it. */
type Left = Transition | 'rests';

/** The state was entered when the wait began. */
async function goOn(run: Run, woken: Woken): Promise<Left> {
  const { state, input } = woken;
  const left = await runWithRetry({ run, state, input }, woken);
  if (left !== 'rests') recorder(run, state)('exited');
  return left;
}

async function enter(run: Run, state: State, input: Json): Promise<Left> {
  run.transitions += 1;
  if (run.transitions > mostTransitions)
    throw new StateError('States.Runtime', `more than ${mostTransitions} states were entered`);
  const record = recorder(run, state);
  record('entered');
  const left = state.type === 'Task' ? await runWithRetry({ run, state, input }) : await runOnce({ run, state, input });
  if (left !== 'rests') record('exited');
  return left;
}

function recorder({ engine, definition, execution }: Run, state: State) {
  const about = { workflow: definition.name, execution: execution.name, state: state.name };
  return (type: 'entered' | 'exited' | 'failed', error?: string) =>
    engine.history(error === undefined ? { ...about, type } : { ...about, type, error });
}

/** A state without Retry and Catch. */
async function runOnce(context: StateContext): Promise<Transition> {
  try {
    const { state } = context;
    if (state.type === 'Choice') return await runChoice({ ...context, state });
    if (state.type === 'Fail') return await runFail({ ...context, state });
    return { output: context.input, next: undefined };
  } catch (thrown) {
    context.run.signal.throwIfAborted();
    const failure = asStateError(thrown);
    recorder(context.run, context.state)('failed', failure.error);
    throw failure;
  }
}

/** Attempts until one succeeds, or the error is caught, or no retrier and no catcher matches it. A wait that is woken is an attempt under way. */
async function runWithRetry(context: StateContext<TaskState>, woken?: Woken): Promise<Left> {
  const { state, run } = context;
  const { clock, random } = run.engine;
  const attempts: Attempts = woken?.attempts ?? new Map();
  let attempt: () => Promise<Attempted> = woken ? () => given(woken.answer) : () => runTask(context, attempts);
  for (;;) {
    try {
      const attempted = await attempt();
      if (attempted === 'rests') return 'rests';
      const result = withinLimit(attempted.result, 'result of the state');
      return await leave(state, { frame: frameOf(context, { result }), default: result });
    } catch (thrown) {
      run.signal.throwIfAborted();
      const failure = asStateError(thrown);
      recorder(run, state)('failed', failure.error);
      const delay = retryDelay(failure, { retry: state.retry, attempts }, random);
      if (delay === undefined) return caught(context, failure);
      await waitUntil(run.signal, clock, delay);
      attempt = () => runTask(context, attempts);
    }
  }
}

async function given(answer: Answer): Promise<Attempted> {
  if ('failure' in answer) throw answer.failure;
  return answer;
}

async function caught(context: StateContext<TaskState>, failure: StateError): Promise<Transition> {
  const catcher = context.state.catch.find(rule => answers(rule.errorEquals, failure));
  if (catcher === undefined) throw failure;
  const errorOutput = { Error: failure.error, Cause: failure.errorCause };
  return leave(catcher, { frame: frameOf(context, { errorOutput }), default: errorOutput });
}
