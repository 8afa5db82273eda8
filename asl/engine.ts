/**
 * The workflow engine of the one-machine host: the `Workflows` port over loaded ASL files. An execution that waits for an answer rests in the store and
 * is in nobody's memory; one that was being worked on when the process ended runs again from its first state, which is right because every
 * task is idempotent and every deadline an absolute instant. Time comes from the injected clock alone.
 */
import type { Workflows } from '#domain/ports.ts';
import type { Start } from './executions.ts';
import { throughJson, withinLimit } from './json.ts';
import { orphan, Runner, type RunnerOptions } from './runner.ts';

export interface AslWorkflows extends Workflows {
  /**
   * Runs every execution that was being worked on when the process ended, from its first state, some at a time; how many. What waits is left alone until it
   * is answered, or its instant comes. Call it once, at start.
   */
  resumeAll(): Promise<number>;
  /** Enters no further state; resolves when nothing is under way any more. What ran stays running in the store. */
  stop(): Promise<void>;
}

const namePattern = /^[A-Za-z0-9_-]{1,80}$/;

/**
 * `start` rejects for a workflow that is not among the definitions and, with `RangeError`, for a bad name; `succeed` rejects
 * with `RangeError` for an output over 256 KiB.
 */
export function createAslWorkflows(options: RunnerOptions): AslWorkflows {
  const runner = new Runner(options);
  const { executions } = options;
  return {
    async start(workflow, name, input) {
      if (!runner.definitions.has(workflow)) throw new Error(`there is no workflow "${workflow}"`);
      if (!namePattern.test(name)) throw new RangeError('an execution name has 1 to 80 of A-Z, a-z, 0-9, _ and -');
      return (await runner.begin(workflow, name, withinLimit(throughJson(input), 'input'))) ? 'started' : 'exists';
    },
    succeed: (token, output) => runner.tokens.succeed(token, output),
    fail: (token, error, cause) => runner.tokens.fail(token, error, cause),
    status: async (workflow, name) => (await executions.find(workflow, name))?.status ?? 'absent',
    async resumeAll() {
      const left = await executions.atWork();
      void runAll(left, runner);
      void runner.due.look();
      return left.length;
    },
    stop: () => runner.stop(),
  };
}

/** Executions that run again at the same time. */
const atOnce = 64;

async function runAll(left: readonly Start[], runner: Runner): Promise<void> {
  const starts = left.values();
  const worker = async () => {
    for (const start of starts) {
      if (runner.definitions.has(start.workflow)) await runner.launch(start);
      else runner.log(orphan(start));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
