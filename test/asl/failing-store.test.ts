/** Executions whose store fails or is slow: nothing is said to have begun or ended that is not kept. */
import { describe, expect, test } from 'vitest';
import { type ExecutionStore, memoryExecutions } from '#asl/executions.ts';
import { bench, call, machine } from './fixtures/engine.ts';

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
