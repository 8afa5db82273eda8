/**
 * Runs an execution from its first state until it ends: enters a state, runs it, goes on with the next. This is also where
 * a failed task is tried again, caught, or fails the execution.
 */
import type { State, TaskState } from './definition.ts';
import { answers, asStateError, StateError } from './errors.ts';
import type { Json } from './json.ts';
import { withinLimit } from './json.ts';
import { type Attempts, retryDelay } from './retry.ts';
import { runChoice, runFail, waitUntil } from './run-states.ts';
import { runTask } from './run-task.ts';
import { frameOf, leave, type Run, type StateContext, type Transition } from './state-context.ts';

/** AWS ends an execution at 25,000 events; a workflow that repeats without waiting must not occupy the host for ever. */
const mostTransitions = 10_000;

/** Rejects with `StateError`, or with the signal's reason when that aborts. */
export async function runStates(run: Run): Promise<void> {
  const { definition, signal } = run;
  let name: string | undefined = definition.startAt;
  let data = run.execution.input;
  while (name !== undefined) {
    signal.throwIfAborted();
    const transition: Transition = await enter(run, definition.states.get(name) as State, data);
    data = transition.output;
    name = transition.next;
  }
}

async function enter(run: Run, state: State, input: Json): Promise<Transition> {
  run.transitions += 1;
  if (run.transitions > mostTransitions)
    throw new StateError('States.Runtime', `more than ${mostTransitions} states were entered`);
  const record = recorder(run, state);
  record('entered');
  const transition = state.type === 'Task' ? await runWithRetry({ run, state, input }) : await runOnce({ run, state, input });
  record('exited');
  return transition;
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

/** Attempts until one succeeds, or the error is caught, or no retrier and no catcher matches it. */
async function runWithRetry(context: StateContext<TaskState>): Promise<Transition> {
  const { state, run } = context;
  const { clock, random } = run.engine;
  const attempts: Attempts = new Map();
  for (;;) {
    try {
      const result = withinLimit(await runTask(context), 'result of the state');
      return await leave(state, { frame: frameOf(context, { result }), default: result });
    } catch (thrown) {
      run.signal.throwIfAborted();
      const failure = asStateError(thrown);
      recorder(run, state)('failed', failure.error);
      const delay = retryDelay(failure, { retry: state.retry, attempts }, random);
      if (delay === undefined) return caught(context, failure);
      await waitUntil(run.signal, clock, delay);
    }
  }
}

async function caught(context: StateContext<TaskState>, failure: StateError): Promise<Transition> {
  const catcher = context.state.catch.find(rule => answers(rule.errorEquals, failure));
  if (catcher === undefined) throw failure;
  const errorOutput = { Error: failure.error, Cause: failure.errorCause };
  return leave(catcher, { frame: frameOf(context, { errorOutput }), default: errorOutput });
}
