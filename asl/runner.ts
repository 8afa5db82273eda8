/**
 * Runs executions from their start to their recorded end: at most one of a name at a time, each in the store before its
 * first state, none ending without being recorded and, when it failed, logged.
 */
import type { Clock } from '#domain/ports.ts';
import { type Instant, toInstant, toMs } from '#domain/values/time.ts';
import { createChildren, type Outcome } from './children.ts';
import type { Definition } from './definition.ts';
import { asStateError, StateError, Stopped } from './errors.ts';
import type { Execution, ExecutionStore, Start } from './executions.ts';
import type { HistoryEvent } from './history-event.ts';
import type { Json } from './json.ts';
import { runBlock } from './run.ts';
import type { Engine, Run } from './state-context.ts';
import { createTokens } from './tokens.ts';

/** An execution that failed or could not go on, for whoever operates the host. Never contains a token. */
export interface WorkflowProblem {
  readonly message: string;
  readonly workflow: string;
  readonly execution: string;
  readonly error: string;
  readonly cause: string;
}

export interface RunnerOptions {
  readonly definitions: readonly Definition[];
  /** Calls a task function by the FunctionName of the definition. What it throws fails the task under the error's name. */
  readonly invoke: (functionName: string, payload: unknown) => Promise<unknown>;
  readonly clock: Clock;
  readonly executions: ExecutionStore;
  readonly onHistory?: (event: HistoryEvent) => void;
  /** Called for every failed execution; without it, a process warning is emitted. */
  readonly log?: (problem: WorkflowProblem) => void;
  /** 0 up to 1, for retries with jitter. */
  readonly random?: () => number;
}

/** An execution that runs in this process. */
export interface Live {
  readonly startedAt: Instant;
  /** JSON text. */
  readonly input: string;
  /** Rejects only when the runner is stopped. */
  readonly done: Promise<Outcome>;
  readonly controller: AbortController;
}

export class Runner {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly tokens = createTokens();
  readonly #options: RunnerOptions;
  readonly #engine: Engine;
  readonly #live = new Map<string, Live>();
  readonly #underWay = new Set<Promise<unknown>>();
  #stopped = false;

  constructor(options: RunnerOptions) {
    this.#options = options;
    this.definitions = new Map(options.definitions.map(definition => [definition.name, definition]));
    const startOrFind = this.startOrFind.bind(this);
    this.#engine = {
      clock: options.clock,
      tokens: this.tokens,
      children: createChildren({
        knows: workflow => this.definitions.has(workflow),
        idOf,
        startOrFind,
        now: () => options.clock.now(),
      }),
      invoke: (functionName, payload) => this.#follow((async () => options.invoke(functionName, payload))()),
      history: event => options.onHistory?.(event),
      random: options.random ?? Math.random,
    };
  }

  /** Starts it under a name that was never used; undefined when it was. */
  async begin(workflow: string, name: string, input: Json): Promise<Live | undefined> {
    const start = { workflow, name, input: JSON.stringify(input), startedAt: this.#options.clock.now() };
    return (await this.#follow(this.#options.executions.begin(start))) ? this.launch(start) : undefined;
  }

  async startOrFind(workflow: string, name: string, input: Json): Promise<Live | Execution> {
    const live = this.#live.get(keyOf({ workflow, name })) ?? (await this.begin(workflow, name, input));
    if (live !== undefined) return live;
    const found = await this.#options.executions.find(workflow, name);
    if (found === undefined) throw new Error(`execution ${workflow}/${name} was begun and is not there`);
    return found.status === 'running' ? this.launch(found) : found;
  }

  /** Runs an execution that the store has as running; the one that runs already, if it does. */
  launch(start: Start): Live {
    const key = keyOf(start);
    const running = this.#live.get(key);
    if (running !== undefined) return running;
    const controller = new AbortController();
    if (this.#stopped) controller.abort(stopped());
    const done = this.#follow(this.#execute(start, controller));
    const live = { input: start.input, startedAt: start.startedAt, done, controller };
    this.#live.set(key, live);
    const forget = () => this.#live.delete(key);
    done.then(forget, forget);
    return live;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const { controller } of this.#live.values()) controller.abort(stopped());
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }

  log(problem: WorkflowProblem): void {
    if (this.#options.log !== undefined) this.#options.log(problem);
    else process.emitWarning(`${problem.message}: ${problem.error}: ${problem.cause}`);
  }

  #follow<T>(work: Promise<T>): Promise<T> {
    this.#underWay.add(work);
    const forget = () => this.#underWay.delete(work);
    work.then(forget, forget);
    return work;
  }

  async #execute(start: Start, controller: AbortController): Promise<Outcome> {
    const about = { workflow: start.workflow, execution: start.name };
    const outcome = await this.#outcomeOf(start, controller);
    if (outcome.status === 'failed') {
      const { error, cause } = outcome;
      this.log({ message: `Execution ${keyOf(start)} failed`, ...about, error, cause });
    }
    await this.#record(start, outcome);
    const { status: type } = outcome;
    this.#engine.history(type === 'failed' ? { ...about, type, error: outcome.error } : { ...about, type });
    return outcome;
  }

  async #outcomeOf(start: Start, controller: AbortController): Promise<Outcome> {
    const definition = this.definitions.get(start.workflow) as Definition;
    const cancel = this.#limitTime(start, definition.timeoutSeconds, controller);
    const { signal } = controller;
    try {
      signal.throwIfAborted();
      this.#engine.history({ workflow: start.workflow, execution: start.name, type: 'started' });
      const run = this.#runOf(start, definition);
      const output = await runBlock({ run, block: definition, signal, variables: {} }, run.execution.input);
      signal.throwIfAborted();
      return { status: 'succeeded', output };
    } catch (thrown) {
      if (thrown instanceof Stopped) throw thrown;
      const { error, errorCause: cause } = asStateError(thrown);
      return { status: 'failed', error, cause };
    } finally {
      cancel();
    }
  }

  #runOf(start: Start, definition: Definition): Run {
    const { workflow, name, startedAt: startTime } = start;
    const execution = { id: idOf(workflow, name), name, input: JSON.parse(start.input), startTime };
    return { engine: this.#engine, definition, execution, transitions: 0 };
  }

  #limitTime(start: Start, seconds: number | undefined, controller: AbortController): () => void {
    if (seconds === undefined) return () => {};
    const late = new StateError('States.Timeout', `The execution did not end within ${seconds} seconds.`);
    const until = toInstant(toMs(start.startedAt) + seconds * 1000);
    return this.#options.clock.at(until, () => controller.abort(late));
  }

  /** An end that cannot be stored is logged; the execution then runs again after a restart. */
  async #record(start: Start, outcome: Outcome): Promise<void> {
    const endedAt = this.#options.clock.now();
    const failure = outcome.status === 'failed' ? { failure: { error: outcome.error, cause: outcome.cause } } : {};
    try {
      await this.#options.executions.end(start.workflow, start.name, { status: outcome.status, endedAt, ...failure });
    } catch (thrown) {
      const message = `The end of execution ${keyOf(start)} could not be stored`;
      const { error, errorCause: cause } = asStateError(thrown);
      this.log({ message, workflow: start.workflow, execution: start.name, error, cause });
    }
  }
}

function stopped(): Stopped {
  return new Stopped('the engine is stopped');
}

function keyOf({ workflow, name }: { workflow: string; name: string }): string {
  return `${workflow}/${name}`;
}

/** Shaped like an execution ARN, so that expressions read it the same way on both hosts. */
function idOf(workflow: string, name: string): string {
  return `arn:aws:states:local:000000000000:execution:${workflow}:${name}`;
}
