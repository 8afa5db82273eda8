/** The engine over its lifetime: workflows that start workflows, stops, crashes, and running again from the first state. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAslWorkflows } from '#asl/engine.ts';
import { type ExecutionStore, memoryExecutions } from '#asl/executions.ts';
import { virtualClock } from '../support/virtual-clock.ts';
import { ask, bench, call, fixture, machine, noon } from './fixtures/engine.ts';

describe('a workflow that runs another one', () => {
  const family = (options = {}) => bench([fixture('parent'), fixture('ask')], options);
  const heard = (one: ReturnType<typeof bench>) => one.calls.filter(made => made.name === 'record').map(made => made.payload);

  test('a workflow that runs another one waits for it, however long, and goes on with its output', async () => {
    const one = family({ functions: { record: ({ answer }: { answer?: string }) => ({ recorded: answer ?? null }) } });
    await one.workflows.start('parent', 'p', { question: 'Shall we?' });
    await one.clock.advanceBy({ hours: 23 });
    expect(one.calls[0]?.payload).toMatchObject({ question: 'Shall we?' });
    expect(await one.workflows.status('ask', 'of-p')).toBe('running');
    await one.workflows.succeed(one.tokens[0]!, { answer: 'yes' });
    await one.clock.settle();
    expect(heard(one)).toEqual([{ answer: 'yes' }, { heard: { recorded: 'yes' } }]);
    expect(await one.workflows.status('parent', 'p')).toBe('succeeded');
  });

  test('a workflow that runs another one gets its failure as States.TaskFailed, with what happened inside', async () => {
    const one = family();
    await one.workflows.start('parent', 'p', { question: 'Shall we?' });
    await one.clock.settle();
    await one.workflows.succeed(one.tokens[0]!, { answer: 'no' });
    await one.clock.settle();
    expect(heard(one)).toEqual([{ heard: 'Refused' }]);
  });

  test('P8: after a restart a workflow finds its child that runs again, and starts no second one', async () => {
    const [executions, clock] = [memoryExecutions(), virtualClock(noon)];
    const before = family({ executions, clock });
    await before.workflows.start('parent', 'p', { question: 'Shall we?' });
    await clock.settle();
    await before.workflows.stop();
    const after = family({ executions, clock });
    expect(await after.workflows.resumeAll()).toBe(2);
    await clock.settle();
    expect(after.tokens).toHaveLength(1);
    expect(await before.workflows.succeed(before.tokens[0]!, { answer: 'yes' })).toBe('gone');
    await after.workflows.succeed(after.tokens[0]!, { answer: 'yes' });
    await clock.settle();
    expect(await after.workflows.status('parent', 'p')).toBe('succeeded');
  });

  const start = (Name: string, more: object = {}) => {
    const Arguments = { StateMachineArn: 'arn:aws:states:x:1:stateMachine:ask', Name, Input: '{% $states.input %}' };
    return call('', { Resource: 'arn:aws:states:::states:startExecution', Arguments, ...more });
  };

  test('a workflow may also just start another one; the same name and input again is the same child', async () => {
    const one = bench([
      machine({ A: start('c', { End: undefined, Next: 'B', Output: '{% $states.input %}' }), B: start('c') }),
      fixture('ask'),
    ]);
    await one.workflows.start('m', 'e', { question: 'q' });
    await one.clock.settle();
    expect(await one.workflows.status('m', 'e')).toBe('succeeded');
    expect(one.tokens).toHaveLength(1);
  });

  test('what a workflow gets of one that it started says when that began, as AWS gives it, and how its own call went', async () => {
    const record = call('keep', { Arguments: { FunctionName: 'keep', Payload: '{% $states.input %}' } });
    const one = bench([machine({ A: start('c', { End: undefined, Next: 'B' }), B: record }), fixture('ask')]);
    await one.workflows.start('m', 'e', { question: 'q' });
    await one.clock.settle();
    const kept = one.calls.find(({ name }) => name === 'keep')?.payload;
    expect(kept).toMatchObject({
      ExecutionArn: expect.stringContaining(':ask:c'),
      StartDate: Date.parse(noon),
      SdkHttpMetadata: { HttpStatusCode: 200 },
    });
  });

  test.each([
    ['a name used with another input', 'c', 'ExecutionAlreadyExistsException'],
    ['a name that is none', 'a b', 'InvalidNameException'],
  ])('a workflow that runs another one fails for %s', async (_, name, error) => {
    const one = bench([machine({ A: start(name) }), fixture('ask')]);
    await one.workflows.start('ask', 'c', { question: 'another' });
    await one.workflows.start('m', 'e', { question: 'q' });
    await one.clock.settle();
    expect(one.problems[0]?.error).toBe(`StepFunctions.${error}`);
  });

  test('starting another workflow fails for a name that is used up and for a workflow that is not there', async () => {
    const elsewhere = { StateMachineArn: 'arn:aws:states:x:1:stateMachine:nobody', Name: 'c' };
    const one = bench([
      machine({
        A: start('c', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }] }),
        B: start('c', { Arguments: elsewhere }),
      }),
      fixture('ask'),
    ]);
    await one.workflows.start('ask', 'c', { question: 'q' });
    await one.clock.advanceBy({ days: 1 });
    await one.workflows.start('m', 'e', { question: 'q' });
    await one.clock.settle();
    const failed = one.lines().filter(line => line.startsWith('failed') && line.includes('StepFunctions'));
    expect(failed[0]).toBe('failed A: StepFunctions.ExecutionAlreadyExistsException');
    expect(failed[1]).toBe('failed B: StepFunctions.StateMachineDoesNotExistException');
  });
});

describe('P8: after a stop or a crash', () => {
  const states = {
    A: call('first', { End: undefined, Next: 'B', Output: '{% $states.input %}' }),
    B: ask({ End: undefined, Next: 'C' }),
    C: call('last'),
  };

  test('P8: after a crash an execution runs again from its first state, with its own input and start time', async () => {
    const [executions, clock] = [memoryExecutions(), virtualClock(noon)];
    const timed = {
      ...states.A,
      Arguments: { FunctionName: 'first', Payload: ['{% $states.input.n %}', '{% $states.context.Execution.StartTime %}'] },
    };
    const before = bench([machine({ ...states, A: timed })], { executions, clock });
    await before.workflows.start('m', 'e', { n: 1 });
    await clock.advanceBy({ seconds: 10 });
    await before.workflows.stop();
    expect(await before.workflows.status('m', 'e')).toBe('running');
    const after = bench([machine({ ...states, A: timed })], { executions, clock });
    await after.workflows.resumeAll();
    await clock.settle();
    expect(after.calls.map(made => made.name)).toEqual(['first', 'ask']);
    expect(after.calls[0]?.payload).toEqual([1, noon]);
    await after.workflows.succeed(after.tokens[0]!, {});
    await clock.settle();
    expect(await after.workflows.status('m', 'e')).toBe('succeeded');
    expect(await bench([machine(states)], { executions, clock }).workflows.resumeAll()).toBe(0);
  });

  test('P8: after a crash the time limit of the whole workflow still counts from its first start', async () => {
    const [executions, clock] = [memoryExecutions(), virtualClock(noon)];
    const limited = machine(states, { TimeoutSeconds: 600 });
    await bench([limited], { executions, clock }).workflows.start('m', 'e', {});
    await clock.advanceBy({ seconds: 500 });
    const after = bench([limited], { executions, clock });
    await after.workflows.resumeAll();
    await clock.advanceBy({ seconds: 99 });
    expect(await after.workflows.status('m', 'e')).toBe('running');
    await clock.advanceBy({ seconds: 1 });
    expect(after.problems[0]?.error).toBe('States.Timeout');
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

  test('forty items that wait at once give no warning of the process', async () => {
    const ItemProcessor = { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 9, End: true } } };
    const one = bench([machine({ M: { Type: 'Map', Items: '{% $range(1, 60, 1) %}', ItemProcessor, End: true } })]);
    await one.workflows.start('m', 'e', {});
    await one.clock.settle();
    expect(one.clock.timers()).toHaveLength(40);
    await one.clock.advanceBy({ seconds: 18 });
    expect(await one.workflows.status('m', 'e')).toBe('succeeded');
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
