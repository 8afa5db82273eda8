/**
 * Runs a block from its first state until it ends: enters a state, runs it, goes on with the next. This is also where
 * a failed state is tried again, caught, or fails the block.
 */
import type { FallibleState, State } from './definition.ts';
import { answers, asStateError, StateError } from './errors.ts';
import type { Json } from './json.ts';
import { withinLimit } from './json.ts';
import { type Attempts, retryDelay } from './retry.ts';
import { runChoice, runFail, runMap, runParallel, runSucceed, runWait, waitUntil } from './run-states.ts';
import { runTask } from './run-task.ts';
import { frameOf, leave, type Scope, type StateContext, type Transition } from './state-context.ts';

/** AWS ends an execution at 25,000 events; a workflow that repeats without waiting must not occupy the host for ever. */
const mostTransitions = 10_000;

/** Gives the block's output. Rejects with `StateError`, or with the signal's reason when that aborts. */
export async function runBlock(scope: Scope, input: Json): Promise<Json> {
  let name: string | undefined = scope.block.startAt;
  let data = input;
  while (name !== undefined) {
    scope.signal.throwIfAborted();
    const state = scope.block.states.get(name) as State;
    const transition: Transition = await enter(scope, state, data);
    data = transition.output;
    name = transition.next;
  }
  return data;
}

async function enter(scope: Scope, state: State, input: Json): Promise<Transition> {
  const { run } = scope;
  run.transitions += 1;
  if (run.transitions > mostTransitions)
    throw new StateError('States.Runtime', `more than ${mostTransitions} states were entered`);
  const record = recorder(scope, state);
  record('entered');
  const context: StateContext = { scope, state, input, enteredTime: run.engine.clock.now(), retryCount: 0 };
  const transition = 'retry' in state ? await runWithRetry({ ...context, state }) : await runOnce(context);
  record('exited');
  return transition;
}

function recorder(scope: Scope, state: State) {
  const { engine, definition, execution } = scope.run;
  const about = { workflow: definition.name, execution: execution.name, state: state.name };
  return (type: 'entered' | 'exited' | 'failed', error?: string) =>
    engine.history(error === undefined ? { ...about, type } : { ...about, type, error });
}

/** A state without Retry and Catch. */
async function runOnce(context: StateContext): Promise<Transition> {
  try {
    return await runState(context);
  } catch (thrown) {
    context.scope.signal.throwIfAborted();
    const failure = asStateError(thrown);
    recorder(context.scope, context.state)('failed', failure.error);
    throw failure;
  }
}

async function runState(context: StateContext): Promise<Transition> {
  const { state } = context;
  if (state.type === 'Choice') return runChoice({ ...context, state });
  if (state.type === 'Wait') return runWait({ ...context, state });
  if (state.type === 'Succeed') return runSucceed({ ...context, state });
  if (state.type === 'Fail') return runFail({ ...context, state });
  if (state.type === 'Pass') return leave(context, state, { frame: frameOf(context), default: context.input });
  throw new TypeError(`a ${state.type} state is run elsewhere`);
}

/** A state with Retry and Catch: attempts until one succeeds or the error is caught or no retrier and no catcher matches it. */
async function runWithRetry(context: StateContext<FallibleState>): Promise<Transition> {
  const { state, scope } = context;
  const { clock, random } = scope.run.engine;
  const attempts: Attempts = new Map();
  for (;;) {
    try {
      const result = withinLimit(await attempt(context), 'result of the state');
      return await leave(context, state, { frame: frameOf(context, { result }), default: result });
    } catch (thrown) {
      scope.signal.throwIfAborted();
      const failure = asStateError(thrown);
      recorder(scope, state)('failed', failure.error);
      const delay = retryDelay(failure, { retry: state.retry, attempts, ofTask: state.type === 'Task' }, random);
      if (delay === undefined) return caught(context, failure);
      await waitUntil(scope.signal, clock, delay);
      context.retryCount += 1;
    }
  }
}

function attempt(context: StateContext<FallibleState>): Promise<Json> {
  const { state } = context;
  if (state.type === 'Task') return runTask({ ...context, state });
  if (state.type === 'Parallel') return runParallel({ ...context, state }, runBlock);
  return runMap({ ...context, state }, runBlock);
}

async function caught(context: StateContext<FallibleState>, failure: StateError): Promise<Transition> {
  const catcher = context.state.catch.find(rule => answers(rule.errorEquals, failure, context.state.type === 'Task'));
  if (catcher === undefined) throw failure;
  const errorOutput = { Error: failure.error, Cause: failure.errorCause };
  return leave(context, catcher, { frame: frameOf(context, { errorOutput }), default: errorOutput });
}
