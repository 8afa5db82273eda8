/** An execution that waits is no work for a start: it rests in the store until its answer or its deadline comes, across any number of restarts. */
import { describe, expect, test } from 'vitest';
import { type ExecutionStore, memoryExecutions } from '#asl/executions.ts';
import { virtualClock } from '../support/virtual-clock.ts';
import { ask, bench, call, machine, noon } from './fixtures/engine.ts';

describe('P8: an execution that waits rests in the store', () => {
  const states = {
    A: call('first', { End: undefined, Next: 'B', Output: '{% $states.input %}' }),
    B: ask({ End: undefined, Next: 'C', Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Late' }] }),
    C: call('last'),
    Late: call('late'),
  };

  /** One that waited when its process ended, and the engine of the next process. */
  async function restarted(workflow: Record<string, unknown> = states) {
    const [executions, clock] = [memoryExecutions(), virtualClock(noon)];
    const before = bench([machine(states)], { executions, clock });
    await before.workflows.start('m', 'e', { n: 1 });
    await clock.advanceBy({ seconds: 10 });
    await before.workflows.stop();
    const after = bench([machine(workflow)], { executions, clock });
    const begin = () => after.workflows.resumeAll();
    return { before, after, executions, clock, token: before.tokens[0]!, begin };
  }

  test('P8: a start leaves what waits alone: nothing is called, no token is made, and it still counts as running', async () => {
    const { after, clock, begin } = await restarted();
    expect(await begin()).toBe(0);
    await clock.settle();
    expect([after.calls, after.history, await after.workflows.status('m', 'e')]).toEqual([[], [], 'running']);
  });

  test('P8: the token of before the restart goes on with the execution where it waited', async () => {
    const { after, clock, token, begin } = await restarted();
    await begin();
    expect(await after.workflows.succeed(token, { answer: 'yes' })).toBe('resumed');
    await clock.settle();
    expect(after.calls.map(({ name, payload }) => [name, payload])).toEqual([['last', { answer: 'yes' }]]);
    expect(after.lines()).toEqual(['exited B', 'entered C', 'exited C', 'succeeded']);
    expect(await after.workflows.succeed(token, {})).toBe('gone');
  });

  test('P2: a wait that began before a restart runs out at its instant, or at once when that passed meanwhile', async () => {
    const soon = await restarted();
    await soon.begin();
    await soon.clock.advanceTo('2030-01-01T12:59:59.999Z');
    expect(soon.after.calls).toEqual([]);
    await soon.clock.advanceTo('2030-01-01T13:00:00.000Z');
    expect(soon.after.calls.map(({ name }) => name)).toEqual(['late']);
    const passed = await restarted();
    await passed.clock.advanceBy({ days: 3 });
    await passed.begin();
    await passed.clock.settle();
    expect(passed.after.calls.map(({ name }) => name)).toEqual(['late']);
  });

  test('an answer that comes while the engine stops is kept: the next start runs the execution from its first state', async () => {
    const { before, after, clock, token, begin } = await restarted();
    expect(await before.workflows.succeed(token, {})).toBe('resumed');
    expect(await begin()).toBe(1);
    await clock.settle();
    expect(after.calls.map(({ name }) => name)).toEqual(['first', 'ask']);
  });

  test('an execution that waited when its workflow was changed is answered by a run of the changed one, with its own input', async () => {
    const changed = { ...states, A: { ...states.A, Comment: 'changed' } };
    const { after, clock, token, begin } = await restarted(changed);
    await begin();
    await clock.settle();
    expect(after.calls).toEqual([]);
    expect(await after.workflows.succeed(token, {})).toBe('resumed');
    await clock.settle();
    expect(after.calls.map(({ name }) => name)).toEqual(['first', 'ask']);
    expect(after.calls[0]?.payload).toEqual({ n: 1 });
  });

  test('a wait that was tried again keeps count of its tries across a restart', async () => {
    const tries = { A: ask({ Retry: [{ ErrorEquals: ['No'], MaxAttempts: 1, IntervalSeconds: 1 }] }) };
    const [executions, clock] = [memoryExecutions(), virtualClock(noon)];
    const before = bench([machine(tries)], { executions, clock });
    await before.workflows.start('m', 'e', {});
    await clock.settle();
    await before.workflows.fail(before.tokens[0]!, 'No', 'not yet');
    await clock.advanceBy({ seconds: 1 });
    await before.workflows.stop();
    const after = bench([machine(tries)], { executions, clock });
    await after.workflows.resumeAll();
    await after.workflows.fail(before.tokens[1]!, 'No', 'not yet');
    await clock.settle();
    expect([after.calls, await after.workflows.status('m', 'e')]).toEqual([[], 'failed']);
  });

  test('of many executions whose time is over a bounded number is worked on at the same time, and all get their turn', async () => {
    const [executions, clock] = [memoryExecutions(), virtualClock(noon)];
    const workflow = machine(states);
    const before = bench([workflow], { executions, clock });
    for (let n = 0; n < 150; n += 1) await before.workflows.start('m', `e${n}`, {});
    await clock.settle();
    await before.workflows.stop();
    await clock.advanceBy({ days: 1 });
    let [atOnce, most] = [0, 0];
    const late = async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise(resolve => setImmediate(resolve));
      atOnce -= 1;
    };
    const after = bench([workflow], { executions, clock, functions: { late } });
    await after.workflows.resumeAll();
    await clock.settle();
    expect([most, after.calls.length]).toEqual([64, 150]);
  });

  test('a wait that cannot be stored is stored as soon as that is possible, and an answer waits for it', async () => {
    const memory = memoryExecutions();
    let full = true;
    const executions: ExecutionStore = {
      ...memory,
      async rest(rest) {
        if (full) throw new Error('disk full');
        await memory.rest(rest);
      },
    };
    const one = bench([machine(states)], { executions });
    await one.workflows.start('m', 'e', {});
    await one.clock.settle();
    expect(one.problems[0]).toMatchObject({ message: 'The wait of execution m/e could not be stored', cause: 'disk full' });
    let said: string | undefined;
    const answer = one.workflows.succeed(one.tokens[0]!, {}).then(word => (said = word));
    await one.clock.settle();
    expect(said).toBeUndefined();
    full = false;
    await one.clock.advanceBy({ seconds: 2 });
    expect(await answer).toBe('resumed');
    await one.clock.settle();
    expect(await one.workflows.status('m', 'e')).toBe('succeeded');
  });
});
