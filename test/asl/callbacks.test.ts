/** Waiting for a callback: a token for each attempt, answered once, in time, and shown to nobody. */
import { describe, expect, test } from 'vitest';
import { ask, type BenchOptions, bench, call, failing, machine, named } from './fixtures/engine.ts';

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
