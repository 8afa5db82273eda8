/**
 * What every `Workflows` adapter promises. The adapter under test runs the fixture `ask` (asks with a token, waits a day,
 * records a yes, fails on a no) and tells which tokens were handed out and what was recorded.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Workflows } from '#domain/ports.ts';
import type { VirtualClock } from '#test/support/virtual-clock.ts';

export interface WorkflowsUnderTest {
  readonly workflows: Workflows;
  /** `settle` lets what is under way come to rest; `advanceBy` a day makes every wait of the fixture run out. */
  readonly clock: Pick<VirtualClock, 'settle' | 'advanceBy'>;
  /** Tokens that the asking task handed out, in order. */
  readonly tokens: readonly string[];
  /** Payloads of the recording task, in order. */
  recorded(): unknown[];
  close(): Promise<void>;
}

export function workflowsContract(adapter: string, setUp: () => Promise<WorkflowsUnderTest>): void {
  describe(`workflows on ${adapter}`, () => {
    let it: WorkflowsUnderTest;
    beforeEach(async () => {
      it = await setUp();
    });
    afterEach(() => it.close());

    const started = async (name: string) => {
      const answer = await it.workflows.start('ask', name, { question: 'Shall we?' });
      await it.clock.settle();
      return answer;
    };

    test('an execution that was never started is absent', async () => {
      expect(await it.workflows.status('ask', 'nobody')).toBe('absent');
    });

    test('P9: an execution waits for the answer and goes on with it', async () => {
      expect(await started('one')).toBe('started');
      expect(await it.workflows.status('ask', 'one')).toBe('running');
      expect(await it.workflows.succeed(it.tokens[0]!, { answer: 'yes' })).toBe('resumed');
      await it.clock.settle();
      expect(it.recorded()).toEqual([{ answer: 'yes' }]);
      expect(await it.workflows.status('ask', 'one')).toBe('succeeded');
    });

    test('P4: a name is started once, however often it is asked for and even after it ended', async () => {
      await Promise.all([started('one'), started('one'), started('one')]);
      expect(it.tokens).toHaveLength(1);
      await it.workflows.succeed(it.tokens[0]!, { answer: 'yes' });
      await it.clock.settle();
      expect(await started('one')).toBe('exists');
      expect(it.tokens).toHaveLength(1);
    });

    test('P4: the second answer to the same wait is told that it is gone, and changes nothing', async () => {
      await started('one');
      const token = it.tokens[0]!;
      expect(await it.workflows.succeed(token, { answer: 'yes' })).toBe('resumed');
      expect(await it.workflows.succeed(token, { answer: 'no' })).toBe('gone');
      expect(await it.workflows.fail(token, 'Late', 'too late')).toBe('gone');
      await it.clock.settle();
      expect(it.recorded()).toEqual([{ answer: 'yes' }]);
    });

    test('P4: of two answers at the same moment one resumes', async () => {
      await started('one');
      const token = it.tokens[0]!;
      const answers = await Promise.all([1, 2, 3].map(() => it.workflows.succeed(token, { answer: 'yes' })));
      expect(answers.filter(answer => answer === 'resumed')).toHaveLength(1);
      await it.clock.settle();
      expect(it.recorded()).toHaveLength(1);
    });

    test('P2: an answer after the deadline is gone and the execution has failed', async () => {
      await started('one');
      await it.clock.advanceBy({ days: 1 });
      expect(await it.workflows.succeed(it.tokens[0]!, { answer: 'yes' })).toBe('gone');
      expect(await it.workflows.status('ask', 'one')).toBe('failed');
      expect(it.recorded()).toEqual([]);
    });

    test('a token that was never handed out is gone', async () => {
      await started('one');
      expect(await it.workflows.succeed('no-such-token', {})).toBe('gone');
      expect(await it.workflows.fail('no-such-token', 'E', 'c')).toBe('gone');
      expect(await it.workflows.status('ask', 'one')).toBe('running');
    });

    test('a failed wait fails the execution unless the workflow answers that error', async () => {
      await started('one');
      await started('two');
      expect(await it.workflows.fail(it.tokens[0]!, 'Broken', 'it broke')).toBe('resumed');
      expect(await it.workflows.fail(it.tokens[1]!, 'NotAsked', 'nobody there')).toBe('resumed');
      await it.clock.settle();
      expect(await it.workflows.status('ask', 'one')).toBe('failed');
      expect(await it.workflows.status('ask', 'two')).toBe('succeeded');
    });

    test('executions of one workflow wait side by side, each with a token of its own', async () => {
      for (const name of ['a', 'b', 'c']) await started(name);
      expect(new Set(it.tokens).size).toBe(3);
      await it.workflows.succeed(it.tokens[1]!, { answer: 'yes' });
      await it.clock.settle();
      const statuses = await Promise.all(['a', 'b', 'c'].map(name => it.workflows.status('ask', name)));
      expect(statuses).toEqual(['running', 'succeeded', 'running']);
    });

    test('a name that no host could take and a workflow that does not exist are faults', async () => {
      for (const name of ['', 'a b', 'a/b', 'x'.repeat(81)]) {
        await expect(it.workflows.start('ask', name, {})).rejects.toThrow(RangeError);
      }
      await expect(it.workflows.start('no-such-workflow', 'one', {})).rejects.toThrow('no-such-workflow');
      expect(await it.workflows.status('ask', 'x'.repeat(80))).toBe('absent');
    });
  });
}
