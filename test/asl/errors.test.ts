/** What happens when tasks fail, are slow, or answer too late: retries to the second, catches, timeouts, heartbeats, tokens. */
import { describe, expect, test } from 'vitest';
import { answers } from '#asl/errors.ts';
import { ask, type BenchOptions, bench, call, fixture, machine, outcome } from './fixtures/engine.ts';

const named = (name: string, message = 'no') => Object.assign(new Error(message), { name });
const failing = (name: string, times = Number.POSITIVE_INFINITY) => {
  let left = times;
  return () => {
    left -= 1;
    if (left >= 0) throw named(name);
    return 'well';
  };
};

/** Seconds after the start at which the function was called, within a day. */
async function attempts(retry: object[], options: BenchOptions = { functions: { f: failing('Busy') } }) {
  const one = bench([machine({ A: call('f', { Retry: retry }) })], options);
  await one.workflows.start('m', 'e', {});
  await one.clock.advanceBy({ days: 1 });
  return one.calls.map(made => (Date.parse(made.at) - Date.parse('2030-01-01T12:00:00Z')) / 1000);
}

describe('Retry', () => {
  test('Retry by default tries three times more, after 1, 2 and 4 seconds', async () => {
    expect(await attempts([{ ErrorEquals: ['Busy'] }])).toEqual([0, 1, 3, 7]);
  });

  test.each([
    ['a slower start', { IntervalSeconds: 10, MaxAttempts: 2 }, [0, 10, 30]],
    ['a gentle backoff', { IntervalSeconds: 10, BackoffRate: 1.5, MaxAttempts: 3 }, [0, 10, 25, 47.5]],
    ['a cap on the delay', { IntervalSeconds: 2, MaxDelaySeconds: 5, MaxAttempts: 4 }, [0, 2, 6, 11, 16]],
    ['no attempts', { MaxAttempts: 0 }, [0]],
  ])('Retry with %s', async (_, rule, expected) => {
    expect(await attempts([{ ErrorEquals: ['Busy'], ...rule }])).toEqual(expected);
  });

  test('Retry with jitter waits a random part of the delay', async () => {
    const rule = { ErrorEquals: ['Busy'], IntervalSeconds: 8, MaxAttempts: 2, JitterStrategy: 'FULL' };
    expect(await attempts([rule], { functions: { f: failing('Busy') }, random: () => 0.25 })).toEqual([0, 2, 6]);
  });

  test('Retry counts the attempts of each rule for itself', async () => {
    const errors = ['Busy', 'Odd', 'Busy', 'Odd'];
    const f = () => {
      throw named(errors.shift() ?? 'Busy');
    };
    const rules = [
      { ErrorEquals: ['Odd'], MaxAttempts: 2, IntervalSeconds: 100, BackoffRate: 1 },
      { ErrorEquals: ['States.ALL'], MaxAttempts: 2 },
    ];
    expect(await attempts(rules, { functions: { f } })).toEqual([0, 1, 101, 103, 203]);
  });

  test('Retry leaves an error alone that no rule names', async () => {
    expect(await attempts([{ ErrorEquals: ['Other'] }])).toEqual([0]);
  });

  test('a Retry rule that is used up is not followed by the next one', async () => {
    const rules = [{ ErrorEquals: ['Busy'], MaxAttempts: 0 }, { ErrorEquals: ['States.ALL'] }];
    expect(await attempts(rules)).toEqual([0]);
  });

  test('a state knows how often Retry has tried it again', async () => {
    const Arguments = { FunctionName: 'f', Payload: '{% $states.context.State.RetryCount %}' };
    const one = bench([machine({ A: call('f', { Arguments, Retry: [{ ErrorEquals: ['Busy'] }] }) })], {
      functions: { f: failing('Busy', 2) },
    });
    await one.workflows.start('m', 'e', {});
    await one.clock.advanceBy({ seconds: 3 });
    expect(one.calls.map(made => made.payload)).toEqual([0, 1, 2]);
    expect(await one.workflows.status('m', 'e')).toBe('succeeded');
  });
});

describe('Catch', () => {
  const caughtBy = (rule: object, name = 'Busy') =>
    outcome(
      { A: call('f', { Catch: [{ Next: 'B', ...rule }] }), B: { Type: 'Pass', End: true } },
      {},
      { functions: { f: failing(name) } },
    );

  test('Catch hands on the error and its cause, as Lambda gives it', async () => {
    const { output } = await caughtBy({ ErrorEquals: ['Busy'] });
    expect(output).toEqual({ Error: 'Busy', Cause: '{"errorType":"Busy","errorMessage":"no"}' });
  });

  test('Catch may give its own output and set variables from the error', async () => {
    const rule = {
      ErrorEquals: ['Busy'],
      Output: { was: '{% $states.errorOutput.Error %}' },
      Assign: { why: '{% $states.errorOutput.Cause %}' },
    };
    const states = {
      A: call('f', { Catch: [{ ...rule, Next: 'B' }] }),
      B: { Type: 'Pass', Output: ['{% $states.input.was %}', '{% $parse($why).errorMessage %}'], End: true },
    };
    expect((await outcome(states, {}, { functions: { f: failing('Busy') } })).output).toEqual(['Busy', 'no']);
  });

  test('Catch leaves an error alone that it does not name: the execution fails with that error', async () => {
    const { problem } = await caughtBy({ ErrorEquals: ['Other'] });
    expect(problem).toMatchObject({ error: 'Busy', cause: '{"errorType":"Busy","errorMessage":"no"}' });
  });

  test.each([
    [
      'States.ALL',
      ['Busy', 'States.Timeout', 'States.HeartbeatTimeout', 'States.QueryEvaluationError'],
      ['States.Runtime', 'States.DataLimitExceeded'],
    ],
    ['States.TaskFailed', ['Busy', 'States.QueryEvaluationError'], ['States.Timeout', 'States.Runtime']],
    ['States.Timeout', ['States.Timeout', 'States.HeartbeatTimeout'], ['Busy', 'States.TaskFailed']],
    ['Busy', ['Busy'], ['busy', 'Busy2', 'States.TaskFailed']],
  ])('the error name %s matches just what AWS says', (name, yes, no) => {
    expect(yes.filter(error => answers([name], error))).toEqual(yes);
    expect(no.filter(error => answers([name], error))).toEqual([]);
  });
});

describe('a Task with TimeoutSeconds', () => {
  const never = () => new Promise(() => {});

  test('a task that is too slow fails with States.Timeout at that very second', async () => {
    const one = bench([machine({ A: call('f', { TimeoutSeconds: 30 }) })], { functions: { f: never } });
    await one.workflows.start('m', 'e', {});
    await one.clock.advanceBy({ seconds: 29, milliseconds: 999 });
    expect(await one.workflows.status('m', 'e')).toBe('running');
    await one.clock.advanceBy({ milliseconds: 1 });
    expect(one.problems[0]?.error).toBe('States.Timeout');
  });

  test('the timeout of a task counts anew for each attempt', async () => {
    const Retry = [{ ErrorEquals: ['States.Timeout'], MaxAttempts: 1, IntervalSeconds: 5 }];
    const one = bench([machine({ A: call('f', { TimeoutSeconds: 30, Retry }) })], { functions: { f: never } });
    await one.workflows.start('m', 'e', {});
    await one.clock.advanceBy({ seconds: 65 });
    expect(one.calls.map(made => made.at.slice(14, 19))).toEqual(['00:00', '00:35']);
    expect(await one.workflows.status('m', 'e')).toBe('failed');
  });

  test('P11: a computed timeout reaches a deadline 400 days ahead to the second', async () => {
    const TimeoutSeconds = '{% $ceil(($toMillis($states.input.until) - $millis()) / 1000) %}';
    const one = bench([machine({ A: ask({ TimeoutSeconds }) })]);
    await one.workflows.start('m', 'e', { until: '2031-02-05T12:00:00.000Z' });
    await one.clock.advanceTo('2031-02-05T11:59:59.999Z');
    expect(await one.workflows.status('m', 'e')).toBe('running');
    await one.clock.advanceTo('2031-02-05T12:00:00.000Z');
    expect(await one.workflows.status('m', 'e')).toBe('failed');
  });

  test.each([['{% 0 %}'], ['{% 1.5 %}'], ['{% "60" %}'], ['{% 100000000 %}']])(
    'a task whose timeout is computed as %s fails',
    async TimeoutSeconds => {
      const { problem } = await outcome({ A: call('f', { TimeoutSeconds }) });
      expect(problem?.error).toBe('States.QueryEvaluationError');
    },
  );

  test('the timeout of the whole workflow ends whatever is under way, and nothing catches it', async () => {
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'B' }];
    const states = { A: ask({ Catch, End: undefined, Next: 'B' }), B: { Type: 'Pass', End: true } };
    const one = bench([machine(states, { TimeoutSeconds: 60 })]);
    await one.workflows.start('m', 'e', {});
    await one.clock.advanceBy({ seconds: 60 });
    expect(one.problems[0]).toMatchObject({ error: 'States.Timeout' });
    expect(await one.workflows.succeed(one.tokens[0]!, {})).toBe('gone');
  });
});

describe('a wait for a callback', () => {
  const started = async (states: Record<string, unknown>, options: BenchOptions = {}) => {
    const one = bench([machine(states)], options);
    await one.workflows.start('m', 'e', {});
    await one.clock.settle();
    return one;
  };

  test('a wait for a callback ignores what the function itself gives back', async () => {
    const one = await started({ A: ask({ End: undefined, Next: 'B' }), B: call('f') }, { functions: { ask: () => 'not this' } });
    expect(await one.workflows.succeed(one.tokens[0]!, { this: 1 })).toBe('resumed');
    await one.clock.settle();
    expect(one.calls.at(-1)).toMatchObject({ name: 'f', payload: { this: 1 } });
  });

  test('a wait for a callback may be answered while the function still runs', async () => {
    const answers: string[] = [];
    let succeed: (token: string) => Promise<string> = async () => '';
    const asked = async ({ token }: { token: string }) => answers.push(await succeed(token));
    const one = bench([machine({ A: ask() })], { functions: { ask: asked } });
    succeed = token => one.workflows.succeed(token, {});
    await one.workflows.start('m', 'e', {});
    await one.clock.settle();
    expect(answers).toEqual(['resumed']);
    expect(await one.workflows.status('m', 'e')).toBe('succeeded');
  });

  test('a wait for a callback fails when the function fails, and its token is gone', async () => {
    const one = await started({ A: ask() }, { functions: { ask: failing('NotSent') } });
    expect(one.problems[0]?.error).toBe('NotSent');
    expect(await one.workflows.succeed(one.tokens[0]!, {})).toBe('gone');
  });

  test('P4: a wait for a callback gets a new token at each attempt; the old one is gone', async () => {
    const one = await started({ A: ask({ Retry: [{ ErrorEquals: ['Again'] }] }) });
    await one.workflows.fail(one.tokens[0]!, 'Again', 'please');
    await one.clock.advanceBy({ seconds: 1 });
    expect(one.tokens).toHaveLength(2);
    expect(await one.workflows.succeed(one.tokens[0]!, {})).toBe('gone');
    expect(await one.workflows.succeed(one.tokens[1]!, {})).toBe('resumed');
  });

  test.each([
    ['before', 'resumed', 'succeeded'],
    ['after', 'gone', 'failed'],
  ])('P4: an answer at the very instant of the timeout, just %s it: %s', async (order, expected, status) => {
    const at = '2030-01-01T13:00:00.000Z';
    const heard: string[] = [];
    const one = bench([machine({ A: ask() })]);
    const answer = () => one.workflows.succeed(one.tokens[0]!, {}).then(said => heard.push(said));
    if (order === 'before') one.clock.at(at, answer);
    await one.workflows.start('m', 'e', {});
    await one.clock.settle();
    if (order === 'after') one.clock.at(at, answer);
    await one.clock.advanceTo(at);
    expect(heard).toEqual([expected]);
    expect(await one.workflows.status('m', 'e')).toBe(status);
  });

  test('a wait for a callback refuses an output over 256 KiB and goes on waiting', async () => {
    const one = await started({ A: ask() });
    await expect(one.workflows.succeed(one.tokens[0]!, 'x'.repeat(262_143))).rejects.toThrow(RangeError);
    expect(await one.workflows.succeed(one.tokens[0]!, 'x'.repeat(262_142))).toBe('resumed');
  });

  test('callback tokens cannot be guessed and are never shown: not in history, not in problems, not in causes', async () => {
    const leak = ({ token }: { token: string }) => {
      throw named('Broken', `could not send ${token}`);
    };
    const one = await started({ A: ask() }, { functions: { ask: leak } });
    expect(one.tokens[0]).toMatch(/^[\w-]{43}$/);
    expect(one.problems[0]?.cause).toContain('could not send [token]');
    expect(JSON.stringify([one.history, one.problems])).not.toContain(one.tokens[0]);
  });
});

describe('a heartbeat', () => {
  const working = async () => {
    const one = bench([fixture('heartbeat')]);
    await one.workflows.start('heartbeat', 'e', {});
    await one.clock.settle();
    return { ...one, token: one.tokens[0]! };
  };

  test('a heartbeat that is missed fails the task with States.HeartbeatTimeout', async () => {
    const one = await working();
    await one.clock.advanceBy({ seconds: 60 });
    expect(one.lines()).toContain('failed Long work: States.HeartbeatTimeout');
    expect(one.problems[0]?.error).toBe('Silent');
    expect(await one.workflows.heartbeat(one.token)).toBe('gone');
  });

  test('heartbeats in time keep a task alive until its timeout', async () => {
    const one = await working();
    for (let beat = 0; beat < 60; beat += 1) {
      await one.clock.advanceBy({ seconds: 59 });
      expect(await one.workflows.heartbeat(one.token)).toBe('resumed');
    }
    await one.clock.advanceBy({ seconds: 60 });
    expect(one.problems[0]?.error).toBe('States.Timeout');
  });
});
