/**
 * One attempt of a Task: calls a function or waits for a callback, under its timeout. The timeout counts from the beginning of the attempt;
 * whatever comes after it is too late.
 */
import { toMs } from '#domain/values/time.ts';
import type { TaskState } from './definition.ts';
import { StateError } from './errors.ts';
import { type Json, throughJson, withinLimit } from './json.ts';
import { ofTheSdk } from './of-the-sdk.ts';
import { type Settle, settleOnce } from './settle-once.ts';
import { type Engine, frameOf, type StateContext } from './state-context.ts';
import { wholeSeconds } from './template.ts';

interface Attempt {
  readonly engine: Engine;
  readonly signal: AbortSignal;
  readonly state: TaskState;
  /** Of a task that waits for a callback. */
  readonly token: string | undefined;
  readonly args: { readonly [name: string]: Json };
  readonly beganMs: number;
  readonly timeoutSeconds: number | undefined;
}

/** The task's result, as AWS gives it. Rejects with `StateError`; no cause ever contains the attempt's token. */
export async function runTask(context: StateContext<TaskState>): Promise<Json> {
  const waits = context.state.resource === 'invoke.waitForTaskToken';
  const token = waits ? context.run.engine.tokens.make() : undefined;
  try {
    return await settled(await prepare(context, token));
  } catch (thrown) {
    if (token === undefined || !(thrown instanceof StateError)) throw thrown;
    throw new StateError(thrown.error, thrown.errorCause.replaceAll(token, '[token]'));
  }
}

async function prepare(context: StateContext<TaskState>, token: string | undefined): Promise<Attempt> {
  const { state, run } = context;
  const { engine, signal } = run;
  const beganMs = toMs(engine.clock.now());
  const frame = frameOf(context, {}, token);
  const args = withinLimit(await state.arguments(frame), 'set of arguments') as Attempt['args'];
  const timeout = state.timeoutSeconds;
  const timeoutSeconds = timeout && (await wholeSeconds(timeout, frame, { name: 'TimeoutSeconds', least: 1 }));
  return { engine, signal, state, token, args, beganMs, timeoutSeconds };
}

function settled(attempt: Attempt): Promise<Json> {
  const { engine, timeoutSeconds } = attempt;
  return settleOnce<Json>(attempt.signal, (settle, undo) => {
    if (timeoutSeconds !== undefined) {
      const late = () => settle.reject(new StateError('States.Timeout', `No answer within ${timeoutSeconds} seconds.`));
      const left = attempt.beganMs + timeoutSeconds * 1000 - toMs(engine.clock.now());
      undo(engine.clock.after(left, late));
    }
    if (attempt.token !== undefined) undo(engine.tokens.open(attempt.token, settle));
    work(attempt, settle).catch(settle.reject);
  });
}

async function work(attempt: Attempt, settle: Settle<Json>): Promise<void> {
  const Payload = await call(attempt);
  if (attempt.state.resource === 'invoke')
    settle.resolve({ ExecutedVersion: '$LATEST', Payload, ...ofTheSdk(), StatusCode: 200 });
}

/** A thrown error is named by its class, and described as Lambda describes it. */
async function call(attempt: Attempt): Promise<Json> {
  const { FunctionName, Payload } = attempt.args;
  if (typeof FunctionName !== 'string') throw new StateError('States.Runtime', 'FunctionName must be a text');
  let result: unknown;
  try {
    result = await attempt.engine.invoke(FunctionName, Payload ?? {});
  } catch (thrown) {
    const { name, message } = thrown instanceof Error ? thrown : { name: 'Lambda.Unknown', message: String(thrown) };
    throw new StateError(name, JSON.stringify({ errorType: name, errorMessage: message }));
  }
  return throughJson(result);
}
