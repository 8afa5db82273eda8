/** What the engine says to its process: a failed execution that nobody listens for, and nothing about many that wait. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAslWorkflows } from '#asl/engine.ts';
import { memoryExecutions } from '#asl/executions.ts';
import { virtualClock } from '../support/virtual-clock.ts';
import { ask, bench, machine, noon } from './fixtures/engine.ts';

describe('warnings of the process', () => {
  const heard: string[] = [];
  const hear = (warning: Error) => heard.push(warning.message);
  beforeEach(() => {
    heard.length = 0;
    process.on('warning', hear);
  });
  afterEach(() => void process.off('warning', hear));

  test('a failed execution is never silent: a host that listens to nothing still gets one', async () => {
    const clock = virtualClock(noon);
    const definitions = [machine({ A: { Type: 'Fail', Error: 'Refused', Cause: 'by nobody' } })];
    const workflows = createAslWorkflows({ definitions, clock, executions: memoryExecutions(), invoke: async () => null });
    await workflows.start('m', 'e', {});
    await clock.settle();
    expect(heard).toEqual(['Execution m/e failed: Refused: by nobody']);
  });

  test('forty executions that wait at once give no warning of the process', async () => {
    const one = bench([machine({ A: ask() })]);
    for (let n = 0; n < 40; n += 1) await one.workflows.start('m', `e${n}`, {});
    await one.clock.settle();
    expect(one.tokens).toHaveLength(40);
    for (const token of one.tokens) await one.workflows.succeed(token, {});
    await one.clock.settle();
    expect(await one.workflows.status('m', 'e39')).toBe('succeeded');
    expect(heard).toEqual([]);
  });
});
