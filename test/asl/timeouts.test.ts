/** What happens when tasks are slow: timeouts of a task and of the whole workflow, and heartbeats, to the second. */
import { describe, expect, test } from 'vitest';
import { ask, bench, call, fixture, machine, outcome } from './fixtures/engine.ts';

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

describe('a heartbeat', () => {
  const working = async () => {
    const one = bench([fixture('heartbeat')]);
    await one.workflows.start('heartbeat', 'e', {});
    await one.clock.settle();
    return { ...one, token: one.tokens[0]! };
  };

  test('a heartbeat that is missed fails the task with States.Timeout and no cause, and may be caught as States.HeartbeatTimeout', async () => {
    const one = await working();
    await one.clock.advanceBy({ seconds: 60 });
    expect(one.lines()).toContain('failed Long work: States.Timeout');
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
