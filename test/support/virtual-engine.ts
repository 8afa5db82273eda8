/** The engine over the workflows as they are deployed, in virtual time: everything it does is heard, and counted as under way. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAslWorkflows } from '#asl/engine.ts';
import { memoryExecutions } from '#asl/executions.ts';
import type { HistoryEvent } from '#asl/history-event.ts';
import { loadDefinition } from '#asl/load.ts';
import type { RunnerOptions, WorkflowProblem } from '#asl/runner.ts';
import type { Clock } from '#domain/ports.ts';
import type { Instant } from '#domain/values/time.ts';
import type { TaskEvent } from '#functions/tasks/handle-task.ts';
import { workflows as rows } from '#workflows/manifest.ts';
import { type Activity, busy } from './virtual-life.ts';

/** What a workflow did, and when. */
export type TimedEvent = HistoryEvent & { readonly at: Instant };

/** `former` takes the definitions of test/workflows/former where there are some. What tasks reach is named once the app is there. */
export async function engineIn(clock: Clock, activity: Activity, former: boolean) {
  const history: TimedEvent[] = [];
  const problems: WorkflowProblem[] = [];
  let tasks: (event: TaskEvent) => Promise<unknown> = async () => undefined;
  let whenFailed: NonNullable<RunnerOptions['onFailed']> = async () => undefined;
  const folder = (file: string) => {
    const earlier = join(import.meta.dirname, '../workflows/former', file);
    return former && existsSync(earlier) ? earlier : join(import.meta.dirname, '../../workflows', file);
  };
  const read = (file: string) => readFile(folder(file), 'utf8');
  const load = async ({ name, file }: { name: string; file: string }) =>
    loadDefinition(name, await read(file), { TasksFunction: 'tasks', OptimiserFunction: 'optimiser' });
  const engine = createAslWorkflows({
    definitions: await Promise.all(rows.map(load)),
    invoke: (_name, payload) => busy(activity, () => tasks(payload as TaskEvent)),
    clock,
    executions: memoryExecutions(),
    onHistory: event => {
      activity.seen += 1;
      history.push({ ...event, at: clock.now() });
    },
    log: problem => problems.push(problem),
    onFailed: failed => busy(activity, () => whenFailed(failed)),
    random: () => 1,
  });
  const connect = (made: typeof tasks, failed: typeof whenFailed) => {
    tasks = made;
    whenFailed = failed;
  };
  return { engine, history, problems, connect };
}
