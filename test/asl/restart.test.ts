/** The engine over its lifetime: stops, crashes, and running again from the first state. */
import { describe, expect, test } from 'vitest';
import { memoryExecutions } from '#asl/executions.ts';
import { virtualClock } from '../support/virtual-clock.ts';
import { ask, bench, call, machine, noon } from './fixtures/engine.ts';

describe('P8: after a stop or a crash', () => {
  const states = {
    A: call('first', { End: undefined, Next: 'B', Output: '{% $states.input %}' }),
    B: ask({ End: undefined, Next: 'C' }),
    C: call('last'),
  };

  test('P8: after a crash an execution that was being worked on runs again from its first state, with its own input', async () => {
    const [executions, clock] = [memoryExecutions(), virtualClock(noon)];
    const before = bench([machine(states)], { executions, clock, functions: { ask: () => new Promise(() => {}) } });
    await before.workflows.start('m', 'e', { n: 1 });
    await clock.settle();
    expect(await before.workflows.status('m', 'e')).toBe('running');
    const after = bench([machine(states)], { executions, clock });
    await after.workflows.resumeAll();
    await clock.settle();
    expect(after.calls.map(made => made.name)).toEqual(['first', 'ask']);
    expect(after.calls[0]?.payload).toEqual({ n: 1 });
    await after.workflows.succeed(after.tokens[0]!, {});
    await clock.settle();
    expect(await after.workflows.status('m', 'e')).toBe('succeeded');
    expect(await bench([machine(states)], { executions, clock }).workflows.resumeAll()).toBe(0);
  });

  test('P8: after a stop no further state is entered, and no timer is left', async () => {
    const one = bench([machine(states)]);
    await one.workflows.start('m', 'e', {});
    await one.clock.settle();
    await one.workflows.stop();
    expect(one.clock.timers()).toEqual([]);
    expect(await one.workflows.succeed('of nobody', {})).toBe('gone');
    await one.clock.advanceBy({ days: 1 });
    expect(one.calls.map(made => made.name)).toEqual(['first', 'ask']);
    expect(one.problems).toEqual([]);
  });

  test('P8: a stop waits for the function that is being called, and what it gives leads nowhere', async () => {
    let finish = () => {};
    const first = () => new Promise<void>(resolve => (finish = resolve));
    const one = bench([machine(states)], { functions: { first } });
    await one.workflows.start('m', 'e', {});
    await one.clock.settle();
    let stopped = false;
    const stopping = one.workflows.stop().then(() => (stopped = true));
    await one.clock.settle();
    expect(stopped).toBe(false);
    finish();
    await stopping;
    expect(one.calls.map(made => made.name)).toEqual(['first']);
  });

  test('P8: an execution that is started while the engine stops is kept for the next run', async () => {
    const [executions, clock] = [memoryExecutions(), virtualClock(noon)];
    const before = bench([machine(states)], { executions, clock });
    await before.workflows.stop();
    expect(await before.workflows.start('m', 'e', {})).toBe('started');
    await clock.settle();
    expect(before.calls).toEqual([]);
    const after = bench([machine(states)], { executions, clock });
    await after.workflows.resumeAll();
    await clock.settle();
    expect(after.calls).toHaveLength(2);
  });

  test('an execution whose workflow no longer exists is logged, and stays', async () => {
    const executions = memoryExecutions();
    await executions.begin({ workflow: 'old', name: 'e', input: '{}', startedAt: noon });
    const one = bench([machine(states)], { executions });
    await one.workflows.resumeAll();
    expect(one.problems[0]).toMatchObject({ workflow: 'old', execution: 'e', message: 'Execution old/e cannot go on' });
    expect(await one.workflows.status('old', 'e')).toBe('running');
  });
});
