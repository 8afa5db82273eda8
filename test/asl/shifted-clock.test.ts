/** A host whose clock is set otherwise than the system's: pauses and timeouts last as long as they say, and a workflow that asks again does not spin. */
import { describe, expect, test } from 'vitest';
import { ask, bench, call, machine } from './fixtures/engine.ts';

describe.each([[-60], [-3_650], [60], [3_650]])('a clock that is %i days ahead of the system’s', daysAhead => {
  test(`a clock that is ${daysAhead} days ahead leaves a wait for a word the time that its workflow gives it`, async () => {
    const one = bench([machine({ A: ask({ TimeoutSeconds: 3600 }) })], { daysAhead });
    await one.workflows.start('m', 'e', {});
    await one.clock.advanceBy({ minutes: 59, seconds: 59 });
    expect([await one.workflows.status('m', 'e'), one.tokens.length]).toEqual(['running', 1]);
    await one.clock.advanceBy({ seconds: 1 });
    expect(one.problems.map(({ error }) => error)).toEqual(['States.Timeout']);
  });

  test(`a clock that is ${daysAhead} days ahead keeps the pauses between tries, so that what is busy for a while is reached`, async () => {
    let tries = 0;
    const busy = () => {
      tries += 1;
      if (tries < 4) throw Object.assign(new Error('Not yet.'), { name: 'Busy' });
      return null;
    };
    const Retry = [{ ErrorEquals: ['Busy'], MaxAttempts: 5, IntervalSeconds: 10, BackoffRate: 1 }];
    const one = bench([machine({ A: call('f', { Retry }) })], { daysAhead, functions: { f: busy } });
    await one.workflows.start('m', 'e', {});
    await one.clock.advanceBy({ seconds: 25 });
    expect([tries, await one.workflows.status('m', 'e')]).toEqual([3, 'running']);
    await one.clock.advanceBy({ seconds: 5 });
    expect([tries, await one.workflows.status('m', 'e')]).toEqual([4, 'succeeded']);
  });

  test(`a clock that is ${daysAhead} days ahead makes no workflow spin that waits for its deadline and then asks whether it has come`, async () => {
    const states = {
      Wait: ask({
        TimeoutSeconds: 3600,
        End: undefined,
        Next: 'Wait',
        Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Wait' }],
      }),
    };
    const one = bench([machine(states)], { daysAhead });
    await one.workflows.start('m', 'e', {});
    await one.clock.advanceBy({ hours: 5, minutes: 30 });
    expect([one.tokens.length, await one.workflows.status('m', 'e')]).toEqual([6, 'running']);
    await one.workflows.stop();
  });
});
