/**
 * Runs executions from their start to their recorded end: at most one of a name at a time, each in the store before its
 * first state, none ending without being recorded and, when it failed, logged. One that waits for an answer rests in the store alone.
 */
import type { Clock } from '#domain/ports.ts';
import type { Answer } from './answer.ts';
import type { Definition } from './definition.ts';
import { type DueWaits, dueWaits } from './due.ts';
import { asStateError, Stopped } from './errors.ts';
import type { ExecutionStore, Rest, Rested, Start } from './executions.ts';
import type { HistoryEvent } from './history-event.ts';
import type { Json } from './json.ts';
import { type Woken, wokenAt } from './place.ts';
import { runStates } from './run.ts';
import { waitUntil } from './run-states.ts';
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
  /** Called once the end of a failed execution is stored, with what it was started with; what it throws is logged. */
  readonly onFailed?: (failed: {
    readonly workflow: string;
    readonly execution: string;
    readonly input: Json;
  }) => Promise<unknown>;
  /** 0 up to 1, for retries with jitter. */
  readonly random?: () => number;
}

type Ended = { readonly status: 'succeeded' } | { readonly status: 'failed'; readonly error: string; readonly cause: string };

type Outcome = Ended | { readonly status: 'rests' };

/** Milliseconds before a wait is stored again that could not be. */
const pause = 2_000;

type Named = Pick<Start, 'workflow' | 'name'>;

export class Runner {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly tokens = createTokens((token, answer) => this.#follow(this.#answer(token, answer)));
  readonly due: DueWaits;
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
      rest: (rest, signal) => this.#follow(this.#rest(rest, signal)),
    };
    const { executions, clock } = options;
    const failed = (fault: unknown) => this.#fault('Waits whose time is over could not be read', fault);
    this.due = dueWaits({ executions, clock, wake: rest => this.#goOn(rest, 'too-late'), failed });
  }

  /** Starts it under a name that was never used; false when it was. */
  async begin(workflow: string, name: string, input: Json): Promise<boolean> {
    const start = { workflow, name, input: JSON.stringify(input), startedAt: this.#options.clock.now() };
    const begun = await this.#follow(this.#options.executions.begin(start));
    if (begun) void this.launch(start);
    return begun;
  }

  /** Runs an execution that the store has as running, from its first state, unless it runs already; resolves when it rests or has ended. */
  async launch(start: Start): Promise<void> {
    if (!this.#live.has(keyOf(start))) await this.#run(start);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.due.stop();
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

  async #run(start: Named, rest?: { readonly rest: Rested; readonly answer: Answer | 'too-late' }): Promise<void> {
    const controller = new AbortController();
    if (this.#stopped) controller.abort(stopped());
    this.#live.set(keyOf(start), controller);
    const forget = () => {
      if (this.#live.get(keyOf(start)) === controller) this.#live.delete(keyOf(start));
    };
    const woken = rest && wokenAt(rest.rest.place, this.#definitionOf(start), rest.answer);
    await this.#follow(this.#execute(start, controller.signal, woken)).then(forget, forget);
  }

  /** While the engine is stopped the execution is left as one that is being worked on: the next start runs it. */
  async #answer(token: string, answer: Answer): Promise<'resumed' | 'gone'> {
    const rest = await this.#options.executions.answered(token);
    if (rest === undefined) return 'gone';
    void this.#goOn(rest, answer);
    return 'resumed';
  }

  async #goOn(rest: Rested, answer: Answer | 'too-late'): Promise<void> {
    if (this.#stopped) return;
    if (this.definitions.has(rest.workflow)) await this.#run(rest, { rest, answer });
    else this.log(orphan(rest));
  }

  /** Tries until it is kept: an answer that comes meanwhile waits for that. */
  async #rest(rest: Rest, signal: AbortSignal): Promise<void> {
    for (;;) {
      try {
        await this.#options.executions.rest(rest);
        this.due.note(rest.until);
        return;
      } catch (fault) {
        signal.throwIfAborted();
        this.#fault(`The wait of execution ${keyOf(rest)} could not be stored`, fault, rest);
        await waitUntil(signal, this.#options.clock, pause);
      }
    }
  }

  #fault(message: string, fault: unknown, { workflow, name }: Named = { workflow: '', name: '' }): void {
    const { error, errorCause: cause } = asStateError(fault);
    this.log({ message, workflow, execution: name, error, cause });
  }

  async #execute(start: Named, signal: AbortSignal, woken: Woken | undefined): Promise<void> {
    const about = { workflow: start.workflow, execution: start.name };
    const outcome = await this.#outcomeOf(start, signal, woken);
    if (outcome.status === 'rests') return;
    if (outcome.status === 'failed') {
      const { error, cause } = outcome;
      this.log({ message: `Execution ${keyOf(start)} failed`, ...about, error, cause });
    }
    await this.#record(start, outcome);
    if (outcome.status === 'failed') await this.#tellFailed(start);
    const { status: type } = outcome;
    this.#engine.history(type === 'failed' ? { ...about, type, error: outcome.error } : { ...about, type });
  }

  async #tellFailed(start: Named & { readonly input?: string }): Promise<void> {
    const { workflow, name: execution } = start;
    try {
      await this.#options.onFailed?.({ workflow, execution, input: JSON.parse(await this.#inputOf(start)) });
    } catch (fault) {
      this.#fault(`Nobody could be told that execution ${keyOf(start)} failed`, fault, start);
    }
  }

  #definitionOf({ workflow }: Named): Definition {
    return this.definitions.get(workflow) as Definition;
  }

  async #outcomeOf(start: Named, signal: AbortSignal, woken: Woken | undefined): Promise<Outcome> {
    const { workflow, name } = start;
    const definition = this.#definitionOf(start);
    try {
      signal.throwIfAborted();
      if (!woken) this.#engine.history({ workflow, execution: name, type: 'started' });
      const input = woken ? null : JSON.parse(await this.#inputOf(start));
      const run = { engine: this.#engine, definition, execution: { name, input }, signal, transitions: woken?.transitions ?? 0 };
      const status = await runStates(run, woken);
      if (status === 'rests') return { status };
      signal.throwIfAborted();
      return { status: 'succeeded' };
    } catch (thrown) {
      if (thrown instanceof Stopped) throw thrown;
      const { error, errorCause: cause } = asStateError(thrown);
      return { status: 'failed', error, cause };
    }
  }

  /** What it was started with; asked of the store for one that rested when its workflow was changed. */
  async #inputOf(start: Named & { readonly input?: string }): Promise<string> {
    return start.input ?? (await this.#options.executions.find(start.workflow, start.name))?.input ?? '{}';
  }

  /** An end that cannot be stored is logged; the execution then runs again after a restart. */
  async #record(start: Named, outcome: Ended): Promise<void> {
    const endedAt = this.#options.clock.now();
    const failure = outcome.status === 'failed' ? { failure: { error: outcome.error, cause: outcome.cause } } : {};
    try {
      await this.#options.executions.end(start.workflow, start.name, { status: outcome.status, endedAt, ...failure });
    } catch (thrown) {
      this.#fault(`The end of execution ${keyOf(start)} could not be stored`, thrown, start);
    }
  }
}

function stopped(): Stopped {
  return new Stopped('the engine is stopped');
}

export function orphan({ workflow, name }: Named): WorkflowProblem {
  const cause = `There is no workflow "${workflow}" any more.`;
  return { message: `Execution ${workflow}/${name} cannot go on`, workflow, execution: name, error: 'States.Runtime', cause };
}

function keyOf({ workflow, name }: Named): string {
  return `${workflow}/${name}`;
}
