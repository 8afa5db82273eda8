/** What a running state knows: what its expressions see (`$states`), and how data leaves it. */
import type { Clock } from '#domain/ports.ts';
import type { Definition, Exit, State } from './definition.ts';
import type { Rest } from './executions.ts';
import type { HistoryEvent } from './history-event.ts';
import { type Frame, type Json, withinLimit } from './json.ts';
import type { Tokens } from './tokens.ts';

/** What every execution of one host shares. */
export interface Engine {
  readonly clock: Clock;
  readonly tokens: Tokens;
  /** Keeps a wait in the store: from then on an answer, or its instant, goes on with the execution. Rejects only when the engine is stopped. */
  rest(rest: Rest, signal: AbortSignal): Promise<void>;
  /** Calls a function and follows it until it ends. */
  invoke(functionName: string, payload: Json): Promise<unknown>;
  history(event: HistoryEvent): void;
  /** 0 up to 1, for JitterStrategy FULL. */
  random(): number;
}

export interface Run {
  readonly engine: Engine;
  readonly definition: Definition;
  readonly execution: { readonly name: string; readonly input: Json };
  /** Aborted when the engine is stopped. */
  readonly signal: AbortSignal;
  /** States entered so far. */
  transitions: number;
}

export interface StateContext<S extends State = State> {
  readonly run: Run;
  readonly state: S;
  readonly input: Json;
}

export interface Transition {
  readonly output: Json;
  /** Absent where the workflow ends. */
  readonly next: string | undefined;
}

/** What an expression of this state sees: its input, further parts, and the token of a task that waits for one. */
export function frameOf({ input }: StateContext, parts: Record<string, Json> = {}, token?: string): Frame {
  return { states: { input, context: token === undefined ? {} : { Task: { Token: token } }, ...parts } };
}

/** Leaves a task by one of its exits; the default is within the size limit already. */
export async function leave({ output, next }: Exit, data: { frame: Frame; default: Json }): Promise<Transition> {
  if (output === undefined) return { output: data.default, next };
  return { output: withinLimit(await output(data.frame), 'output of the state'), next };
}
