/** What each state type but Task does when it is entered. */
import type { Clock } from '#domain/ports.ts';
import { toInstant, toMs } from '#domain/values/time.ts';
import type { Block, ChoiceState, FailState, MapState, ParallelState, SucceedState, WaitState } from './definition.ts';
import { StateError } from './errors.ts';
import { queryError } from './expression.ts';
import type { Json } from './json.ts';
import { timestampPattern } from './load-states.ts';
import { pending, together } from './settle-once.ts';
import { wholeSeconds } from './template.ts';
import { frameOf, type Left, leave, type Scope, type Visit } from './state-context.ts';

/** Items of a Map that AWS works on at once, at most, whatever MaxConcurrency says. */
const widest = 40;

type RunBlock = (scope: Scope, input: Json) => Promise<Json>;

/** Waits so many milliseconds of the clock's time; not at all when there are none. */
export async function waitUntil(signal: AbortSignal, clock: Clock, ms: number): Promise<void> {
  if (ms <= 0) return;
  const until = toInstant(toMs(clock.now()) + ms);
  await pending<void>(signal, (settle, undo) => undo(clock.at(until, () => settle.resolve())));
}

export async function runWait(visit: Visit<WaitState>): Promise<Left> {
  const { state, scope } = visit;
  const { clock } = scope.run.engine;
  const entered = toMs(visit.enteredTime);
  const until = state.seconds === undefined ? await timestampOf(visit) : entered + 1000 * (await secondsOf(visit));
  await waitUntil(scope.signal, clock, until - toMs(clock.now()));
  return leave(visit, state, { frame: frameOf(visit), default: visit.input });
}

async function secondsOf(visit: Visit<WaitState>): Promise<number> {
  return wholeSeconds(visit.state.seconds!, frameOf(visit), { name: 'Seconds', least: 0 });
}

async function timestampOf(visit: Visit<WaitState>): Promise<number> {
  const text = await visit.state.timestamp!(frameOf(visit));
  const ms = typeof text === 'string' && timestampPattern.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(ms)) return ms;
  throw queryError(`The field 'Timestamp' must be an instant such as 2031-01-31T12:00:00Z, not ${JSON.stringify(text)}`);
}

export async function runChoice(visit: Visit<ChoiceState>): Promise<Left> {
  const { state } = visit;
  const frame = frameOf(visit);
  for (const rule of state.choices) {
    const holds = await rule.condition(frame);
    if (typeof holds !== 'boolean') throw queryError(`The field 'Condition' must be true or false, not ${JSON.stringify(holds)}`);
    if (holds) return leave(visit, rule, { frame, default: visit.input });
  }
  if (state.default === undefined)
    throw new StateError('States.NoChoiceMatched', 'No choice rule matched, and there is no default.');
  return leave(visit, { ...state, next: state.default }, { frame, default: visit.input });
}

export async function runSucceed(visit: Visit<SucceedState>): Promise<Left> {
  const exit = { output: visit.state.output, assign: undefined, next: undefined };
  return leave(visit, exit, { frame: frameOf(visit), default: visit.input });
}

export async function runFail(visit: Visit<FailState>): Promise<never> {
  const text = async (field: 'error' | 'cause') => {
    const value = await visit.state[field]?.(frameOf(visit));
    if (value === undefined || typeof value === 'string') return value ?? '';
    throw queryError(`The field '${field === 'error' ? 'Error' : 'Cause'}' must be a text, not ${JSON.stringify(value)}`);
  };
  throw new StateError(await text('error'), await text('cause'));
}

export async function runParallel(visit: Visit<ParallelState>, runBlock: RunBlock): Promise<Json> {
  const { state, scope } = visit;
  const input = state.arguments === undefined ? visit.input : await state.arguments(frameOf(visit));
  const jobs = state.branches.map(block => (signal: AbortSignal) => runBlock(inside(scope, block, signal), input));
  return together(scope.signal, jobs, jobs.length);
}

export async function runMap(visit: Visit<MapState>, runBlock: RunBlock): Promise<Json> {
  const { state, scope } = visit;
  const items = await state.items(frameOf(visit));
  if (!Array.isArray(items)) throw queryError(`The field 'Items' must be a list, not ${JSON.stringify(items)}`);
  const limit = await concurrencyOf(visit);
  const jobs = items.map((item: Json) => (signal: AbortSignal) => runBlock(inside(scope, state.processor, signal), item));
  return together(scope.signal, jobs, Math.min(limit || widest, widest));
}

async function concurrencyOf(visit: Visit<MapState>): Promise<number> {
  const value = (await visit.state.maxConcurrency?.(frameOf(visit))) ?? 0;
  if (Number.isInteger(value) && Number(value) >= 0) return Number(value);
  throw queryError(`The field 'MaxConcurrency' must be a whole number from 0, not ${JSON.stringify(value)}`);
}

/** The inner block sees the variables of the outer as they are now; what it assigns ends with it. */
function inside(scope: Scope, block: Block, signal: AbortSignal): Scope {
  return { run: scope.run, block, signal, variables: scope.variables };
}
