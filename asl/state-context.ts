/**
 * What a running state knows: what its expressions see (`$states`, variables, the time), and how data leaves it
 * (Output and Assign, both computed from the values before the state).
 */
import type { Clock } from '#domain/ports.ts';
import type { Instant } from '#domain/values/time.ts';
import { toMs } from '#domain/values/time.ts';
import type { Children } from './children.ts';
import type { Block, Definition, Exit, State } from './definition.ts';
import type { HistoryEvent } from './history-event.ts';
import { type Frame, type Json, withinLimit } from './json.ts';
import type { Tokens } from './tokens.ts';

/** What every execution of one host shares. */
export interface Engine {
  readonly clock: Clock;
  readonly tokens: Tokens;
  readonly children: Children;
  /** Calls a function and follows it until it ends. */
  invoke(functionName: string, payload: Json): Promise<unknown>;
  history(event: HistoryEvent): void;
  /** 0 up to 1, for JitterStrategy FULL. */
  random(): number;
}

export interface Run {
  readonly engine: Engine;
  readonly definition: Definition;
  readonly execution: { readonly id: string; readonly name: string; readonly input: Json; readonly startTime: Instant };
  /** States entered so far. */
  transitions: number;
}

/** A block being run: the machine itself, a branch, or one item of a Map, with its own variables. */
export interface Scope {
  readonly run: Run;
  readonly block: Block;
  readonly signal: AbortSignal;
  variables: Readonly<Record<string, Json>>;
}

export interface StateContext<S extends State = State> {
  readonly scope: Scope;
  readonly state: S;
  readonly input: Json;
  readonly enteredTime: Instant;
  retryCount: number;
}

export interface Transition {
  readonly output: Json;
  /** Absent where the block ends. */
  readonly next: string | undefined;
}

/** What an expression of this state sees now. */
export function frameOf(context: StateContext, parts: Record<string, Json> = {}, token?: string): Frame {
  const { clock } = context.scope.run.engine;
  return {
    ...context.scope.variables,
    states: { input: context.input, context: contextObject(context, token), ...parts },
    now: () => clock.now(),
    millis: () => toMs(clock.now()),
  };
}

function contextObject(context: StateContext, token: string | undefined) {
  const { execution, definition } = context.scope.run;
  return {
    Execution: { Id: execution.id, Name: execution.name, Input: execution.input, StartTime: execution.startTime },
    State: { Name: context.state.name, EnteredTime: context.enteredTime, RetryCount: context.retryCount },
    StateMachine: { Name: definition.name },
    ...(token === undefined ? {} : { Task: { Token: token } }),
  };
}

/** Leaves the state by one of its exits: gives the output (the default is within the size limit already), then sets the variables. */
export async function leave(
  context: StateContext,
  exit: Exit & { next: string | undefined },
  data: { frame: Frame; default: Json },
): Promise<Transition> {
  const output = exit.output === undefined ? data.default : withinLimit(await exit.output(data.frame), 'output of the state');
  if (exit.assign !== undefined) {
    const assigned = withinLimit(await exit.assign(data.frame), 'set of assigned variables');
    context.scope.variables = { ...context.scope.variables, ...(assigned as Record<string, Json>) };
  }
  return { output, next: exit.next };
}
