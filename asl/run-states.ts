/** What each state type but Task does when it is entered. */
import type { Clock } from '#domain/ports.ts';
import { toInstant, toMs } from '#domain/values/time.ts';
import type { Block, ChoiceState, FailState, MapState, ParallelState, SucceedState, WaitState } from './definition.ts';
import { StateError } from './errors.ts';
import { queryError } from './expression.ts';
import type { Json } from './json.ts';
import { timestampPattern } from './load-states.ts';
import { runConcurrently } from './run-concurrently.ts';
import { settleOnce } from './settle-once.ts';
import { frameOf, leave, type Scope, type StateContext, type Transition } from './state-context.ts';
import { wholeSeconds } from './template.ts';

/** Items of a Map that AWS works on at once, at most, whatever MaxConcurrency says. */
const mostAtOnce = 40;

type RunBlock = (scope: Scope, input: Json) => Promise<Json>;

/** Waits so many milliseconds of the clock's time; not at all when there are none. */
export async function waitUntil(signal: AbortSignal, clock: Clock, ms: number): Promise<void> {
  if (ms <= 0) return;
  const until = toInstant(toMs(clock.now()) + ms);
  await settleOnce<void>(signal, (settle, undo) => undo(clock.at(until, () => settle.resolve())));
}

export async function runWait(context: StateContext<WaitState>): Promise<Transition> {
  const { state, scope } = context;
  const { clock } = scope.run.engine;
  const entered = toMs(context.enteredTime);
  const until = state.seconds === undefined ? await timestampOf(context) : entered + 1000 * (await secondsOf(context));
  await waitUntil(scope.signal, clock, until - toMs(clock.now()));
  return leave(context, state, { frame: frameOf(context), default: context.input });
}

async function secondsOf(context: StateContext<WaitState>): Promise<number> {
  return wholeSeconds(context.state.seconds!, frameOf(context), { name: 'Seconds', least: 0 });
}

async function timestampOf(context: StateContext<WaitState>): Promise<number> {
  const text = await context.state.timestamp!(frameOf(context));
  const ms = typeof text === 'string' && timestampPattern.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(ms)) return ms;
  throw queryError(`The field 'Timestamp' must be an instant such as 2031-01-31T12:00:00Z, not ${JSON.stringify(text)}`);
}

export async function runChoice(context: StateContext<ChoiceState>): Promise<Transition> {
  const { state } = context;
  const frame = frameOf(context);
  for (const rule of state.choices) {
    const holds = await rule.condition(frame);
    if (typeof holds !== 'boolean') throw queryError(`The field 'Condition' must be true or false, not ${JSON.stringify(holds)}`);
    if (holds) return leave(context, rule, { frame, default: context.input });
  }
  if (state.default === undefined)
    throw new StateError('States.NoChoiceMatched', 'No choice rule matched, and there is no default.');
  return leave(context, { ...state, next: state.default }, { frame, default: context.input });
}

export async function runSucceed(context: StateContext<SucceedState>): Promise<Transition> {
  const exit = { output: context.state.output, assign: undefined, next: undefined };
  return leave(context, exit, { frame: frameOf(context), default: context.input });
}

export async function runFail(context: StateContext<FailState>): Promise<never> {
  const text = async (field: 'error' | 'cause') => {
    const value = await context.state[field]?.(frameOf(context));
    if (value === undefined || typeof value === 'string') return value ?? '';
    throw queryError(`The field '${field === 'error' ? 'Error' : 'Cause'}' must be a text, not ${JSON.stringify(value)}`);
  };
  throw new StateError(await text('error'), await text('cause'));
}

export async function runParallel(context: StateContext<ParallelState>, runBlock: RunBlock): Promise<Json> {
  const { state, scope } = context;
  const input = state.arguments === undefined ? context.input : await state.arguments(frameOf(context));
  const jobs = state.branches.map(block => (signal: AbortSignal) => runBlock(inside(scope, block, signal), input));
  return runConcurrently(scope.signal, jobs, jobs.length);
}

export async function runMap(context: StateContext<MapState>, runBlock: RunBlock): Promise<Json> {
  const { state, scope } = context;
  const items = state.items === undefined ? context.input : await state.items(frameOf(context));
  if (!Array.isArray(items)) throw queryError(`The field 'Items' must be a list, not ${JSON.stringify(items)}`);
  const limit = await concurrencyOf(context);
  const jobs = items.map((item: Json) => (signal: AbortSignal) => runBlock(inside(scope, state.processor, signal), item));
  return runConcurrently(scope.signal, jobs, Math.min(limit || mostAtOnce, mostAtOnce));
}

async function concurrencyOf(context: StateContext<MapState>): Promise<number> {
  const value = (await context.state.maxConcurrency?.(frameOf(context))) ?? 0;
  if (Number.isInteger(value) && Number(value) >= 0) return Number(value);
  throw queryError(`The field 'MaxConcurrency' must be a whole number from 0, not ${JSON.stringify(value)}`);
}

/** The inner block sees the variables of the outer as they are now; what it assigns ends with it. */
function inside(scope: Scope, block: Block, signal: AbortSignal): Scope {
  return { run: scope.run, block, signal, variables: scope.variables };
}
