/** What tests of the workflow engine share: small definitions, an engine in virtual time, and what it was heard doing. */
import { readFileSync } from 'node:fs';
import type { Definition } from '#adapters/asl/definition.ts';
import { type AslWorkflows, createAslWorkflows } from '#adapters/asl/engine.ts';
import { type ExecutionStore, memoryExecutions } from '#adapters/asl/executions.ts';
import type { HistoryEvent } from '#adapters/asl/history.ts';
import { loadDefinition } from '#adapters/asl/load.ts';
import type { RunnerOptions, WorkflowProblem } from '#adapters/asl/runner.ts';
import { type VirtualClock, virtualClock } from '#test/support/virtual-clock.ts';

export const noon = '2030-01-01T12:00:00.000Z';

export const fixtureNames = ['ask', 'tour', 'parent', 'heartbeat'];

/** The text of a fixture file. */
export function fixtureText(name: string): string {
  return readFileSync(new URL(`${name}.asl.json`, import.meta.url), 'utf8');
}

export function fixture(name: string): Definition {
  const childArn = 'arn:aws:states:local:000000000000:stateMachine:ask';
  return loadDefinition(name, fixtureText(name), { AskFunction: 'ask', ChildArn: childArn });
}

/** A definition of the given states; the first one is where it starts. */
export function machine(states: Record<string, unknown>, more: Record<string, unknown> = {}): Definition {
  return loadDefinition('m', textOf(states, more));
}

export function textOf(states: Record<string, unknown>, more: Record<string, unknown> = {}): string {
  return JSON.stringify({ QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states, ...more });
}

/** A Task state that calls a function with the state's input. */
export function call(functionName: string, more: Record<string, unknown> = {}) {
  const Arguments = { FunctionName: functionName, Payload: '{% $states.input %}' };
  return { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Arguments, End: true, ...more };
}

/** A Task state that gives its token to function `ask` and waits an hour. */
export function ask(more: Record<string, unknown> = {}) {
  const Arguments = { FunctionName: 'ask', Payload: { token: '{% $states.context.Task.Token %}' } };
  const Resource = 'arn:aws:states:::lambda:invoke.waitForTaskToken';
  return { Type: 'Task', Resource, Arguments, TimeoutSeconds: 3600, End: true, ...more };
}

// biome-ignore lint/suspicious/noExplicitAny: payloads are whatever a test says
export type TaskFunction = (payload: any) => unknown;

export interface Bench {
  readonly workflows: AslWorkflows;
  readonly clock: VirtualClock;
  /** Tokens that function `ask` was given, in order. */
  readonly tokens: string[];
  /** Function calls, in order, with the instant of each. */
  readonly calls: { name: string; payload: unknown; at: string }[];
  readonly history: HistoryEvent[];
  readonly problems: WorkflowProblem[];
  /** History of all executions as short lines: `entered Ask`, `failed Ask: Busy`, `succeeded`. */
  lines(): string[];
}

export interface BenchOptions {
  readonly functions?: Record<string, TaskFunction>;
  readonly executions?: ExecutionStore;
  readonly clock?: VirtualClock;
  readonly random?: RunnerOptions['random'];
}

/** An engine over some definitions; unknown functions give null, `ask` keeps the token it is given. */
export function bench(definitions: readonly Definition[], options: BenchOptions = {}): Bench {
  const { clock = virtualClock(noon), executions = memoryExecutions(), functions = {}, random } = options;
  const [tokens, calls, history, problems]: [string[], Bench['calls'], HistoryEvent[], WorkflowProblem[]] = [[], [], [], []];
  const invoke = async (name: string, payload: unknown) => {
    calls.push({ name, payload, at: clock.now() });
    if (name === 'ask') tokens.push((payload as { token: string }).token);
    return functions[name]?.(payload) ?? null;
  };
  const onHistory = (event: HistoryEvent) => history.push(event);
  const log = (problem: WorkflowProblem) => problems.push(problem);
  const workflows = createAslWorkflows({ definitions, invoke, clock, executions, onHistory, log, random });
  return { workflows, clock, tokens, calls, history, problems, lines: () => history.map(lineOf) };
}

function lineOf({ type, state, error }: HistoryEvent): string {
  return [type, ...(state === undefined ? [] : [state])].join(' ') + (error === undefined ? '' : `: ${error}`);
}

/** Runs one execution of a machine `m` to rest. What the states give is shown by a last task, or how they failed. */
export async function outcome(states: Record<string, unknown>, input: unknown = {}, options: BenchOptions = {}) {
  const branch = { StartAt: Object.keys(states)[0], States: states };
  const all = { Type: 'Parallel', Branches: [branch], Output: '{% $states.result[0] %}', Next: 'See it' };
  const one = bench([machine({ 'The states': all, 'See it': call('seen') })], options);
  await one.workflows.start('m', 'e', input);
  await one.clock.settle();
  const output = one.calls.findLast(made => made.name === 'seen')?.payload;
  return { ...one, output, problem: one.problems.at(-1), status: await one.workflows.status('m', 'e') };
}
