/** The engine over its lifetime: stops, crashes, and running again from the first state. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAslWorkflows } from '#asl/engine.ts';
import { type ExecutionStore, memoryExecutions } from '#asl/executions.ts';
import { virtualClock } from '../support/virtual-clock.ts';
import { ask, bench, call, machine, noon } from './fixtures/engine.ts';

describe('P8: after a stop or a crash', () => {
  const states = {
    A: call('first', { End: undefined, Next: 'B', Output: '{% $states.input %}' }),
    B: ask({ End: undefined, Next: 'C' }),
    C: call('last'),
  };

  test('P8: after a crash an execution runs again from its first state, with its own input', async () => {
    const [executions, clock] = [memoryExecutions(), virtualClock(noon)];
    const before = bench([machine(states)], { executions, clock });
    await before.workflows.start('m', 'e', { n: 1 });
    await clock.advanceBy({ seconds: 10 });
    await before.workflows.stop();
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

  test('P8: after a stop no further state is entered, no timer is left, and callbacks are gone', async () => {
    const one = bench([machine(states)]);
    await one.workflows.start('m', 'e', {});
    await one.clock.settle();
    await one.workflows.stop();
    expect(one.clock.timers()).toEqual([]);
    expect(await one.workflows.succeed(one.tokens[0]!, {})).toBe('gone');
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

describe('when the memory of executions fails', () => {
  const broken = (part: Partial<ExecutionStore>): ExecutionStore => ({ ...memoryExecutions(), ...part });
  const full = async () => {
    throw new Error('disk full');
  };

  test('a start that could not be stored is a fault, and nothing runs', async () => {
    const one = bench([machine({ A: call('f') })], { executions: broken({ begin: full }) });
    await expect(one.workflows.start('m', 'e', {})).rejects.toThrow('disk full');
    await one.clock.settle();
    expect(one.calls).toEqual([]);
  });

  test('an execution has ended for others only once its end is kept', async () => {
    let keep = () => {};
    const slow = () => new Promise<void>(resolve => (keep = resolve));
    const one = bench([machine({ A: call('f') })], { executions: broken({ end: slow }) });
    await one.workflows.start('m', 'e', {});
    await one.clock.settle();
    expect(one.lines()).not.toContain('succeeded');
    keep();
    await one.clock.settle();
    expect(one.lines()).toContain('succeeded');
  });

  test('an end that could not be stored is logged, and the execution counts as running', async () => {
    const one = bench([machine({ A: call('f') })], { executions: broken({ end: full }) });
    await one.workflows.start('m', 'e', {});
    await one.clock.settle();
    expect(one.problems[0]).toMatchObject({ message: 'The end of execution m/e could not be stored', cause: 'disk full' });
    expect(await one.workflows.status('m', 'e')).toBe('running');
  });
});
