/** What each state type does, in virtual time, and the order in which things happen. */
import { describe, expect, test } from 'vitest';
import { toMs } from '#domain/values/time.ts';
import { bench, call, fixture, machine, noon, outcome } from './fixtures/engine.ts';

const done = { Type: 'Succeed' };

const bothBranches = ['Double', 'Name', 'Breathe'].flatMap(state => [`entered ${state}`, `exited ${state}`]);

async function ran(states: Record<string, unknown>, input: unknown = {}) {
  const one = bench([machine(states)]);
  await one.workflows.start('m', 'e', input);
  await one.clock.settle();
  return one;
}

test('a tour through every state type has exactly this history', async () => {
  const busy = new Set(['Bo']);
  const greet = ({ member, of }: { member: string; of: string }) => {
    if (busy.delete(member)) throw Object.assign(new Error('later'), { name: 'Busy' });
    return `hello ${member} of ${of}`;
  };
  const one = bench([fixture('tour')], { functions: { greet } });
  await one.workflows.start('tour', 'e', { office: 'pmo-1', members: ['Ada', 'Bo', 'Cy'] });
  await one.clock.settle();
  expect(one.clock.timers()).toContain('2030-01-01T12:01:00.000Z');
  await one.clock.advanceTo('2030-01-02T00:00:05.000Z');
  const lines = one.lines();
  const branchLines = lines.slice(lines.indexOf('entered Both') + 1, lines.indexOf('exited Both'));
  expect([...branchLines].sort()).toEqual(bothBranches.toSorted());
  expect(branchLines.at(-1)).toBe('exited Breathe');
  expect(lines.filter(line => !branchLines.includes(line))).toEqual([
    'started',
    ...['Greet', 'Many?'].flatMap(state => [`entered ${state}`, `exited ${state}`]),
    ...['Cool down', 'Until the day'].flatMap(state => [`entered ${state}`, `exited ${state}`]),
    ...['entered Both', 'exited Both'],
    ...['entered Each', 'entered Call', 'entered Call', 'failed Call: Busy', 'exited Call', 'entered Call', 'exited Call'],
    ...['exited Call', 'exited Each', 'entered Done', 'exited Done', 'succeeded'],
  ]);
  expect(one.clock.timers()).toEqual([]);
});

describe('Pass', () => {
  test('Pass hands its input on when it says nothing else', async () => {
    expect((await outcome({ A: { Type: 'Pass', End: true } }, { a: [1] })).output).toEqual({ a: [1] });
  });
});

describe('Choice', () => {
  const rule = (n: number) => ({ Condition: `{% $states.input.n >= ${n} %}`, Next: `N${n}` });
  const named = (name: string) => ({ Type: 'Pass', Output: name, End: true });
  const choice = { Type: 'Choice', Choices: [rule(3), rule(2)] };
  const states = { A: choice, N3: named('three'), N2: named('two') };

  test('Choice takes the first rule that holds', async () => {
    expect((await outcome(states, { n: 5 })).output).toBe('three');
    expect((await outcome(states, { n: 2 })).output).toBe('two');
  });

  test('Choice without a match and without a default fails with States.NoChoiceMatched', async () => {
    expect((await outcome(states, { n: 1 })).problem?.error).toBe('States.NoChoiceMatched');
  });

  test('Choice with a condition that is neither true nor false fails', async () => {
    const odd = { A: { ...choice, Choices: [{ Condition: '{% $states.input.n %}', Next: 'N3' }] }, N3: named('three') };
    expect((await outcome(odd, { n: 1 })).problem?.error).toBe('States.QueryEvaluationError');
  });
});

describe('P11: Wait', () => {
  test.each([
    ['seconds', { Seconds: 90 }, '2030-01-01T12:01:30.000Z'],
    ['seconds that are computed', { Seconds: '{% $states.input.days * 86400 %}' }, '2031-02-05T12:00:00.000Z'],
    ['an instant', { Timestamp: '2033-05-01T00:00:00Z' }, '2033-05-01T00:00:00.000Z'],
    ['an instant that is computed', { Timestamp: '{% $states.input.until %}' }, '2031-03-30T01:30:00.123Z'],
  ])('P11: Wait waits until exactly then: %s', async (_, wait, until) => {
    const one = await ran(
      { A: { Type: 'Wait', ...wait, Next: 'B' }, B: call('f') },
      { days: 400, until: '2031-03-30T01:30:00.123Z' },
    );
    await one.clock.advanceBy({ milliseconds: toMs(until) - toMs(noon) - 1 });
    expect(one.calls).toEqual([]);
    await one.clock.advanceBy({ milliseconds: 1 });
    expect(one.calls.map(made => made.at)).toEqual([until]);
  });

  test('P11: Wait does not wait for what has passed', async () => {
    const one = await ran({ A: { Type: 'Wait', Timestamp: '2020-01-01T00:00:00Z', Next: 'B' }, B: call('f') });
    expect(one.calls).toHaveLength(1);
  });

  test.each([['{% "tomorrow" %}'], ['{% 7 %}'], ['{% "2031-01-01" %}']])(
    'P11: Wait fails for an instant such as %s',
    async Timestamp => {
      const { problem } = await outcome({ A: { Type: 'Wait', Timestamp, End: true } });
      expect(problem?.error).toBe('States.QueryEvaluationError');
    },
  );

  test.each([['{% -1 %}'], ['{% 1.5 %}'], ['{% "60" %}']])('P11: Wait fails for seconds such as %s', async Seconds => {
    const { problem } = await outcome({ A: { Type: 'Wait', Seconds, End: true } });
    expect(problem?.error).toBe('States.QueryEvaluationError');
  });
});

describe('Fail', () => {
  test('Fail ends the execution with its error and cause, and it is logged', async () => {
    const one = await ran({ A: { Type: 'Fail', Error: 'Refused', Cause: '{% "by " & $states.input.who %}' } }, { who: 'Ada' });
    const problem = { message: 'Execution m/e failed', workflow: 'm', execution: 'e', error: 'Refused', cause: 'by Ada' };
    expect(one.problems).toEqual([problem]);
    expect(one.lines()).toEqual(['started', 'entered A', 'failed A: Refused', 'failed: Refused']);
  });
});

/** What the state gets of a function that answered: AWS adds which version ran, and how its own call went. */
const asInvoked = (Payload: unknown) => ({
  ExecutedVersion: '$LATEST',
  Payload,
  SdkHttpMetadata: { AllHttpHeaders: {}, HttpHeaders: {}, HttpStatusCode: 200 },
  SdkResponseMetadata: { RequestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  StatusCode: 200,
});

describe('Task', () => {
  test('Task calls the function with its payload and gives what AWS would give', async () => {
    const { output, calls } = await outcome(
      { A: call('double') },
      { n: 2 },
      { functions: { double: ({ n }) => ({ n: n * 2 }) } },
    );
    expect(calls[0]).toEqual({ name: 'double', payload: { n: 2 }, at: noon });
    expect(output).toEqual(asInvoked({ n: 4 }));
  });

  test('Task hands the function a copy: what it changes stays its own', async () => {
    const states = {
      A: { ...call('spoil'), End: undefined, Output: '{% $states.input %}', Next: 'B' },
      B: { Type: 'Pass', End: true },
    };
    const spoil = (payload: { list: number[] }) => payload.list.push(9);
    const { output } = await outcome(states, { list: [1] }, { functions: { spoil } });
    expect(output).toEqual({ list: [1] });
  });

  test('Task takes no result for null, and an instant for its text', async () => {
    const { output } = await outcome({ A: call('f') }, {}, { functions: { f: () => ({ a: undefined, at: new Date(0) }) } });
    expect(output).toEqual(asInvoked({ at: '1970-01-01T00:00:00.000Z' }));
  });
});

describe('Parallel', () => {
  const branch = (states: Record<string, unknown>) => ({ StartAt: Object.keys(states)[0], States: states });

  test('Parallel gives the outputs in the order of its branches, whichever ends first', async () => {
    const slow = branch({ S: { Type: 'Wait', Seconds: 5, Next: 'S2' }, S2: { Type: 'Pass', Output: 'slow', End: true } });
    const fast = branch({ F: { Type: 'Pass', Output: 'fast', End: true } });
    const one = await ran({ P: { Type: 'Parallel', Branches: [slow, fast], Next: 'Z' }, Z: call('seen') });
    await one.clock.advanceBy({ seconds: 5 });
    expect(one.calls[0]?.payload).toEqual(['slow', 'fast']);
  });

  test('Parallel stops its other branches when one fails, and its error can be caught', async () => {
    const slow = branch({ S: { Type: 'Wait', Seconds: 500, Next: 'S2' }, S2: call('too-late') });
    const bad = branch({ B: { Type: 'Wait', Seconds: 5, Next: 'B2' }, B2: { Type: 'Fail', Error: 'Broken' } });
    const Catch = [{ ErrorEquals: ['Broken'], Next: 'Z' }];
    const one = await ran({ P: { Type: 'Parallel', Branches: [slow, bad], Catch, Next: 'Y' }, Y: done, Z: call('seen') });
    await one.clock.advanceBy({ seconds: 5 });
    expect(one.clock.timers()).toEqual([]);
    await one.clock.advanceBy({ seconds: 500 });
    expect(one.calls.map(made => [made.name, made.payload])).toEqual([['seen', { Error: 'Broken', Cause: '' }]]);
  });
});

describe('Map', () => {
  const each = (more: object, states: Record<string, unknown>) => {
    const ItemProcessor = { StartAt: Object.keys(states)[0], States: states };
    return { Type: 'Map', Items: '{% $states.input.items %}', ItemProcessor, End: true, ...more };
  };

  test('Map works on each item and gives the results in their order', async () => {
    const states = { M: each({}, { A: { Type: 'Pass', Output: '{% $states.input * 10 %}', End: true } }) };
    expect((await outcome(states, { items: [1, 2, 3] })).output).toEqual([10, 20, 30]);
    expect((await outcome(states, { items: [] })).output).toEqual([]);
  });

  test.each([
    [2, [2, 4, 5]],
    [0, [5, 5, 5]],
  ])('Map with MaxConcurrency %i works on so many at a time', async (MaxConcurrency, callsAfter) => {
    const states = {
      M: each({ MaxConcurrency }, { A: call('f', { End: undefined, Next: 'B' }), B: { Type: 'Wait', Seconds: 10, End: true } }),
    };
    const one = await ran(states, { items: [1, 2, 3, 4, 5] });
    for (const expected of callsAfter) {
      expect(one.calls).toHaveLength(expected);
      await one.clock.advanceBy({ seconds: 10 });
    }
  });

  test('Map begins no further item after one has failed', async () => {
    const fail = (n: number) => {
      if (n === 2) throw new Error('no');
    };
    const { calls, problem } = await outcome(
      { M: each({ MaxConcurrency: 1 }, { A: call('fail') }) },
      { items: [1, 2, 3] },
      { functions: { fail } },
    );
    expect(calls.map(made => made.payload)).toEqual([1, 2]);
    expect(problem?.error).toBe('Error');
  });

  test('Map runs inside a Parallel inside a Map', async () => {
    const inner = each({ Items: '{% $states.input %}' }, { C: { Type: 'Pass', Output: '{% $states.input + 1 %}', End: true } });
    const both = { Type: 'Parallel', Branches: [{ StartAt: 'B', States: { B: inner } }], End: true };
    const { output } = await outcome({ M: each({}, { A: both }) }, { items: [[1, 2], [3]] });
    expect(output).toEqual([[[2, 3]], [[4]]]);
  });

  test('Map over something that is no list fails', async () => {
    const { problem } = await outcome({ M: each({}, { A: { Type: 'Pass', End: true } }) }, { items: 'abc' });
    expect(problem?.error).toBe('States.QueryEvaluationError');
  });
});

test('P16: a workflow that goes round in circles is ended instead of occupying the host', async () => {
  const { problem } = await outcome({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } });
  expect(problem?.error).toBe('States.Runtime');
  expect(problem?.cause).toContain('10000 states');
});

describe('what AWS takes, too', () => {
  test('a Choice takes true and false as they stand', async () => {
    const states = {
      A: {
        Type: 'Choice',
        Choices: [
          { Condition: false, Next: 'C' },
          { Condition: true, Next: 'B' },
        ],
      },
      B: { Type: 'Pass', Output: 'B', End: true },
      C: { Type: 'Pass', Output: 'C', End: true },
    };
    expect((await outcome(states)).output).toBe('B');
  });

  test('a Map without items goes over the input of its state', async () => {
    const block = { StartAt: 'D', States: { D: { Type: 'Pass', Output: '{% $states.input * 2 %}', End: true } } };
    const states = { A: { Type: 'Map', ItemProcessor: block, End: true } };
    expect((await outcome(states, [1, 2, 3])).output).toEqual([2, 4, 6]);
    expect((await outcome(states, { no: 'list' })).problem?.error).toBe('States.QueryEvaluationError');
  });
});
