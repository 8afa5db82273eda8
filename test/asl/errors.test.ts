/** What happens when tasks fail: retries to the second, and which catch takes which error. */
import { describe, expect, test } from 'vitest';
import { answers } from '#asl/errors.ts';
import { type BenchOptions, bench, call, failing, machine, named, outcome } from './fixtures/engine.ts';

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
});

describe('Catch', () => {
  const caughtBy = (rule: object, name = 'Busy') =>
    outcome(
      { A: call('f', { Catch: [{ Next: 'B', ...rule }] }), B: { Type: 'Succeed' } },
      {},
      { functions: { f: failing(name) } },
    );

  test('Catch hands on the error and its cause, as Lambda gives it', async () => {
    const { output } = await caughtBy({ ErrorEquals: ['Busy'] });
    expect(output).toEqual({ Error: 'Busy', Cause: '{"errorType":"Busy","errorMessage":"no"}' });
  });

  test('Catch may give its own output, made of the error', async () => {
    const { output } = await caughtBy({ ErrorEquals: ['Busy'], Output: { was: '{% $states.errorOutput.Error %}' } });
    expect(output).toEqual({ was: 'Busy' });
  });

  test('Catch leaves an error alone that it does not name: the execution fails with that error', async () => {
    const { problem } = await caughtBy({ ErrorEquals: ['Other'] });
    expect(problem).toMatchObject({ error: 'Busy', cause: '{"errorType":"Busy","errorMessage":"no"}' });
  });

  test.each([
    ['States.ALL', ['Busy', 'States.Timeout', 'States.QueryEvaluationError', 'States.DataLimitExceeded'], ['States.Runtime']],
    ['States.TaskFailed', ['Busy', 'States.QueryEvaluationError'], ['States.Timeout', 'States.Runtime']],
    ['States.Timeout', ['States.Timeout'], ['Busy', 'States.TaskFailed']],
    ['Busy', ['Busy'], ['busy', 'Busy2', 'States.TaskFailed']],
  ])('the error name %s matches just what AWS says', (name, yes, no) => {
    expect(yes.filter(error => answers([name], { error }))).toEqual(yes);
    expect(no.filter(error => answers([name], { error }))).toEqual([]);
  });

  test('a task that answers more than 256 KiB is caught by States.ALL, as AWS does it', async () => {
    const { output } = await outcome(
      { A: call('f', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }] }), B: { Type: 'Succeed' } },
      {},
      { functions: { f: async () => 'x'.repeat(300_000) } },
    );
    expect(output).toMatchObject({ Error: 'States.DataLimitExceeded' });
  });
});
