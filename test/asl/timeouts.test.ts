/** What happens when tasks are slow: their timeouts, to the second. */
import { describe, expect, test } from 'vitest';
import { ask, bench, call, machine, outcome } from './fixtures/engine.ts';

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
    const TimeoutSeconds = '{% $states.input.seconds %}';
    const one = bench([machine({ A: ask({ TimeoutSeconds }) })]);
    await one.workflows.start('m', 'e', { seconds: 400 * 86_400 });
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
});
