/**
 * Runs executions from their start to their recorded end: at most one of a name at a time, each in the store before its
 * first state, none ending without being recorded and, when it failed, logged.
 */
import type { Clock } from '#domain/ports.ts';
import type { Definition } from './definition.ts';
import { asStateError, Stopped } from './errors.ts';
import type { ExecutionStore, Start } from './executions.ts';
import type { HistoryEvent } from './history-event.ts';
import type { Json } from './json.ts';
import { runStates } from './run.ts';
import type { Engine } from './state-context.ts';
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

type Outcome = { readonly status: 'succeeded' } | { readonly status: 'failed'; readonly error: string; readonly cause: string };

export class Runner {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly tokens = createTokens();
  readonly #options: RunnerOptions;
  readonly #engine: Engine;
  readonly #live = new Map<string, AbortController>();
  readonly #underWay = new Set<Promise<unknown>>();
  #stopped = false;

  constructor(options: RunnerOptions) {
    this.#options = options;
    this.definitions = new Map(options.definitions.map(definition => [definition.name, definition]));
    this.#engine = {
      clock: options.clock,
      tokens: this.tokens,
      invoke: (functionName, payload) => this.#follow((async () => options.invoke(functionName, payload))()),
      history: event => options.onHistory?.(event),
      random: options.random ?? Math.random,
    };
  }

  /** Starts it under a name that was never used; false when it was. */
  async begin(workflow: string, name: string, input: Json): Promise<boolean> {
    const start = { workflow, name, input: JSON.stringify(input), startedAt: this.#options.clock.now() };
    const begun = await this.#follow(this.#options.executions.begin(start));
    if (begun) this.launch(start);
    return begun;
  }

  /** Runs an execution that the store has as running, unless it runs already. */
  launch(start: Start): void {
    const key = keyOf(start);
    if (this.#live.has(key)) return;
    const controller = new AbortController();
    if (this.#stopped) controller.abort(stopped());
    const forget = () => this.#live.delete(key);
    this.#live.set(key, controller);
    this.#follow(this.#execute(start, controller.signal)).then(forget, forget);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const controller of this.#live.values()) controller.abort(stopped());
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

  async #execute(start: Start, signal: AbortSignal): Promise<void> {
    const about = { workflow: start.workflow, execution: start.name };
    const outcome = await this.#outcomeOf(start, signal);
    if (outcome.status === 'failed') {
      const { error, cause } = outcome;
      this.log({ message: `Execution ${keyOf(start)} failed`, ...about, error, cause });
    }
    await this.#record(start, outcome);
    const { status: type } = outcome;
    this.#engine.history(type === 'failed' ? { ...about, type, error: outcome.error } : { ...about, type });
  }

  async #outcomeOf(start: Start, signal: AbortSignal): Promise<Outcome> {
    const { workflow, name } = start;
    const definition = this.definitions.get(workflow) as Definition;
    try {
      signal.throwIfAborted();
      this.#engine.history({ workflow, execution: name, type: 'started' });
      const execution = { name, input: JSON.parse(start.input) };
      await runStates({ engine: this.#engine, definition, execution, signal, transitions: 0 });
      signal.throwIfAborted();
      return { status: 'succeeded' };
    } catch (thrown) {
      if (thrown instanceof Stopped) throw thrown;
      const { error, errorCause: cause } = asStateError(thrown);
      return { status: 'failed', error, cause };
    }
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
