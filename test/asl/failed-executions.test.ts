/** Whoever runs the engine is told of each execution that fails, so that what should run can be run again. */
import { describe, expect, test } from 'vitest';
import { type AslWorkflows, createAslWorkflows } from '#asl/engine.ts';
import { memoryExecutions } from '#asl/executions.ts';
import type { RunnerOptions } from '#asl/runner.ts';
import { virtualClock } from '#test/support/virtual-clock.ts';
import { machine, noon } from './fixtures/engine.ts';

describe('an execution that fails', () => {
  const clock = virtualClock(noon);
  const definitions = [machine({ A: { Type: 'Fail', Error: 'Refused', Cause: 'by nobody' } })];
  const problems: string[] = [];
  const engine = (onFailed: RunnerOptions['onFailed']) =>
    createAslWorkflows({
      ...{ definitions, clock, executions: memoryExecutions(), invoke: async () => null },
      log: ({ message }) => problems.push(message),
      onFailed,
    });

  test('a failed execution is told with what it was started with, once its end is stored', async () => {
    const told: unknown[] = [];
    const workflows: AslWorkflows = engine(async failed => {
      told.push({ ...failed, status: await workflows.status('m', 'e') });
    });
    await workflows.start('m', 'e', { project: 'p1' });
    await clock.settle();
    expect(told).toEqual([{ workflow: 'm', execution: 'e', input: { project: 'p1' }, status: 'failed' }]);
  });

  test('an execution is failed all the same when whoever is told fails, too', async () => {
    const workflows = engine(async () => {
      throw new Error('nobody there');
    });
    await workflows.start('m', 'e', {});
    await clock.settle();
    expect(problems.at(-1)).toBe('Nobody could be told that execution m/e failed');
    expect(await workflows.status('m', 'e')).toBe('failed');
  });
});
