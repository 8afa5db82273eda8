/**
 * One attempt of a Task: calls a function, under its timeout; where it waits for a callback, the execution rests in the store once the function has
 * given the token out. The timeout counts from the beginning of the attempt; whatever comes after it is too late.
 */
import { toMs } from '#domain/values/time.ts';
import { noAnswerWithin } from './answer.ts';
import type { TaskState } from './definition.ts';
import { StateError } from './errors.ts';
import { type Json, throughJson, withinLimit } from './json.ts';
import { ofTheSdk } from './of-the-sdk.ts';
import { placeOf } from './place.ts';
import type { Attempts } from './retry.ts';
import { type Settle, settleOnce } from './settle-once.ts';
import { frameOf, type Run, type StateContext } from './state-context.ts';
import { wholeSeconds } from './template.ts';
import { digestOf } from './tokens.ts';

/** `rests`: the execution waits in the store, and is woken there. */
export type Attempted = { readonly result: Json } | 'rests';

interface Attempt {
  readonly run: Run;
  readonly state: TaskState;
  readonly input: Json;
  readonly attempts: Attempts;
  /** Of a task that waits for a callback. */
  readonly token: string | undefined;
  readonly args: { readonly [name: string]: Json };
  readonly beganMs: number;
  readonly timeoutSeconds: number | undefined;
}

/** The task's result, as AWS gives it. Rejects with `StateError`; no cause ever contains the attempt's token. */
export async function runTask(context: StateContext<TaskState>, attempts: Attempts): Promise<Attempted> {
  const waits = context.state.resource === 'invoke.waitForTaskToken';
  const token = waits ? context.run.engine.tokens.make() : undefined;
  try {
    const resting = await settled(await prepare(context, { attempts, token }));
    if ('result' in resting) return resting;
    await resting.kept;
    return 'rests';
  } catch (thrown) {
    if (token === undefined || !(thrown instanceof StateError)) throw thrown;
    throw new StateError(thrown.error, thrown.errorCause.replaceAll(token, '[token]'));
  }
}

async function prepare(
  context: StateContext<TaskState>,
  { attempts, token }: Pick<Attempt, 'attempts' | 'token'>,
): Promise<Attempt> {
  const { state, run, input } = context;
  const beganMs = toMs(run.engine.clock.now());
  const frame = frameOf(context, {}, token);
  const args = withinLimit(await state.arguments(frame), 'set of arguments') as Attempt['args'];
  const timeout = state.timeoutSeconds;
  const timeoutSeconds = timeout && (await wholeSeconds(timeout, frame, { name: 'TimeoutSeconds', least: 1 }));
  return { run, state, input, attempts, token, args, beganMs, timeoutSeconds };
}

/** The result, or that the wait is on its way into the store. */
type Settled = { readonly result: Json } | { readonly kept: Promise<void> };

function settled(attempt: Attempt): Promise<Settled> {
  const { run, timeoutSeconds } = attempt;
  const { engine } = run;
  return settleOnce<Settled>(run.signal, (settle, undo) => {
    if (timeoutSeconds !== undefined) {
      const late = () => settle.reject(noAnswerWithin(timeoutSeconds));
      const left = attempt.beganMs + timeoutSeconds * 1000 - toMs(engine.clock.now());
      undo(engine.clock.after(left, late));
    }
    const answered = { resolve: (result: Json) => settle.resolve({ result }), reject: settle.reject };
    if (attempt.token !== undefined) undo(engine.tokens.open(attempt.token, answered));
    work(attempt, settle).catch(settle.reject);
  });
}

async function work(attempt: Attempt, settle: Settle<Settled>): Promise<void> {
  const Payload = await call(attempt);
  if (attempt.token === undefined)
    settle.resolve({ result: { ExecutedVersion: '$LATEST', Payload, ...ofTheSdk(), StatusCode: 200 } });
  else if (!settle.isOver()) settle.resolve({ kept: restIn(attempt, attempt.token) });
}

function restIn({ run, state, input, attempts, beganMs, timeoutSeconds = 0 }: Attempt, token: string): Promise<void> {
  const { engine, definition, execution } = run;
  const place = placeOf({ run, state, input, attempts, seconds: timeoutSeconds });
  const until = beganMs + timeoutSeconds * 1000;
  const rest = { workflow: definition.name, name: execution.name, token: digestOf(token), until, place };
  const kept = engine.rest(rest, run.signal);
  engine.tokens.handOver(token, kept);
  return kept;
}

/** A thrown error is named by its class, and described as Lambda describes it. */
async function call(attempt: Attempt): Promise<Json> {
  const { FunctionName, Payload } = attempt.args;
  if (typeof FunctionName !== 'string') throw new StateError('States.Runtime', 'FunctionName must be a text');
  let result: unknown;
  try {
    result = await attempt.run.engine.invoke(FunctionName, Payload ?? {});
  } catch (thrown) {
    const { name, message } = thrown instanceof Error ? thrown : { name: 'Lambda.Unknown', message: String(thrown) };
    throw new StateError(name, JSON.stringify({ errorType: name, errorMessage: message }));
  }
  return throughJson(result);
}
