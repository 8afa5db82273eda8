/**
 * Runs a block from its first state until it ends: enters a state, lets it work, leaves it to the next. This is also where
 * a failed state is tried again, caught, or fails the block.
 */
import type { FallibleState, State } from './definition.ts';
import { answers, asStateError, StateError } from './errors.ts';
import type { Json } from './json.ts';
import { withinLimit } from './json.ts';
import { type Attempts, retryDelay } from './retry.ts';
import { runChoice, runFail, runMap, runParallel, runSucceed, runWait, waitUntil } from './run-states.ts';
import { runTask } from './run-task.ts';
import { frameOf, type Left, leave, type Scope, type Visit } from './state-context.ts';

/** AWS ends an execution at 25,000 events; a workflow that goes round without waiting must not take the machine with it. */
const mostTransitions = 10_000;

/** Gives the block's output. Rejects with `StateError`, or with the signal's reason when that aborts. */
export async function runBlock(scope: Scope, input: Json): Promise<Json> {
  let name: string | undefined = scope.block.startAt;
  let data = input;
  while (name !== undefined) {
    scope.signal.throwIfAborted();
    const state = scope.block.states.get(name) as State;
    const left: Left = await enter(scope, state, data);
    data = left.output;
    name = left.next;
  }
  return data;
}

async function enter(scope: Scope, state: State, input: Json): Promise<Left> {
  const { run } = scope;
  run.transitions += 1;
  if (run.transitions > mostTransitions)
    throw new StateError('States.Runtime', `more than ${mostTransitions} states were entered`);
  const tell = told(scope, state);
  tell('entered');
  const visit: Visit = { scope, state, input, enteredTime: run.engine.clock.now(), retryCount: 0 };
  const left = 'retry' in state ? await persist({ ...visit, state }) : await work(visit);
  tell('exited');
  return left;
}

function told(scope: Scope, state: State) {
  const { engine, definition, execution } = scope.run;
  const about = { workflow: definition.name, execution: execution.name, state: state.name };
  return (type: 'entered' | 'exited' | 'failed', error?: string) =>
    engine.history(error === undefined ? { ...about, type } : { ...about, type, error });
}

/** A state without Retry and Catch. */
async function work(visit: Visit): Promise<Left> {
  try {
    return await workOf(visit);
  } catch (thrown) {
    visit.scope.signal.throwIfAborted();
    const failure = asStateError(thrown);
    told(visit.scope, visit.state)('failed', failure.error);
    throw failure;
  }
}

async function workOf(visit: Visit): Promise<Left> {
  const { state } = visit;
  if (state.type === 'Choice') return runChoice({ ...visit, state });
  if (state.type === 'Wait') return runWait({ ...visit, state });
  if (state.type === 'Succeed') return runSucceed({ ...visit, state });
  if (state.type === 'Fail') return runFail({ ...visit, state });
  if (state.type === 'Pass') return leave(visit, state, { frame: frameOf(visit), default: visit.input });
  throw new TypeError(`a ${state.type} state is run elsewhere`);
}

/** A state with Retry and Catch: attempts until one succeeds or the error is caught or nobody answers it. */
async function persist(visit: Visit<FallibleState>): Promise<Left> {
  const { state, scope } = visit;
  const { clock, random } = scope.run.engine;
  const attempts: Attempts = new Map();
  for (;;) {
    try {
      const result = withinLimit(await attempt(visit), 'result of the state');
      return await leave(visit, state, { frame: frameOf(visit, { result }), default: result });
    } catch (thrown) {
      scope.signal.throwIfAborted();
      const failure = asStateError(thrown);
      told(scope, state)('failed', failure.error);
      const delay = retryDelay(failure.error, { retry: state.retry, attempts }, random);
      if (delay === undefined) return caught(visit, failure);
      await waitUntil(scope.signal, clock, delay);
      visit.retryCount += 1;
    }
  }
}

function attempt(visit: Visit<FallibleState>): Promise<Json> {
  const { state } = visit;
  if (state.type === 'Task') return runTask({ ...visit, state });
  if (state.type === 'Parallel') return runParallel({ ...visit, state }, runBlock);
  return runMap({ ...visit, state }, runBlock);
}

async function caught(visit: Visit<FallibleState>, failure: StateError): Promise<Left> {
  const catcher = visit.state.catch.find(rule => answers(rule.errorEquals, failure.error));
  if (catcher === undefined) throw failure;
  const errorOutput = { Error: failure.error, Cause: failure.errorCause };
  return leave(visit, catcher, { frame: frameOf(visit, { errorOutput }), default: errorOutput });
}
