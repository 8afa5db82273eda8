/** What each state type does, in virtual time, and the order in which things happen. */
import { describe, expect, test } from 'vitest';
import { bench, call, fixture, gives, machine, noon, outcome } from './fixtures/engine.ts';

async function ran(states: Record<string, unknown>, input: unknown = {}) {
  const one = bench([machine(states)]);
  await one.workflows.start('m', 'e', input);
  await one.clock.settle();
  return one;
}

test('a tour through every state type has exactly this history', async () => {
  const busy = new Set(['Bo']);
  const greet = ({ member }: { member: string }) => {
    if (busy.delete(member)) throw Object.assign(new Error('later'), { name: 'Busy' });
    return `hello ${member}`;
  };
  const one = bench([fixture('tour')], { functions: { greet } });
  await one.workflows.start('tour', 'e', { member: 'Bo', seconds: 60 });
  await one.clock.advanceBy({ seconds: 2 });
  expect(one.clock.timers()).toEqual(['2030-01-01T12:01:02.000Z']);
  await one.clock.advanceBy({ seconds: 60 });
  expect(one.lines()).toEqual([
    ...['started', 'entered Greet', 'failed Greet: Busy', 'exited Greet'],
    ...['entered Ask', 'failed Ask: States.Timeout', 'exited Ask', 'entered Late?', 'exited Late?'],
    ...['entered Given up', 'failed Given up: GivenUp', 'failed: GivenUp'],
  ]);
  expect(one.problems[0]?.cause).toBe('hello Bo');
  expect(one.clock.timers()).toEqual([]);
});

describe('Choice', () => {
  const rule = (n: number) => ({ Condition: `{% $states.input.n >= ${n} %}`, Next: `N${n}` });
  const named = (name: string) => gives(name);
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
      B: { Type: 'Succeed' },
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

const round = (Next: string) => ({ Type: 'Choice', Choices: [{ Condition: true, Next }] });

test('P16: a workflow that goes round in circles is ended instead of occupying the host', async () => {
  const { problem } = await outcome({ A: round('B'), B: round('A') });
  expect(problem?.error).toBe('States.Runtime');
  expect(problem?.cause).toContain('10000 states');
});

test('a Choice takes true and false as they stand', async () => {
  const Choices = [
    { Condition: false, Next: 'C' },
    { Condition: true, Next: 'B' },
  ];
  expect((await outcome({ A: { Type: 'Choice', Choices }, B: gives('B'), C: gives('C') })).output).toBe('B');
});
