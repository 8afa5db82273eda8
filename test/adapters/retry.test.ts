/** The back-off that all adapters share. */
import { describe, expect, test } from 'vitest';
import { doubling, workOff } from '#adapters/retry.ts';
import { slicesOf } from '#adapters/slices.ts';

function recorded(answers: readonly (readonly string[])[]) {
  const asked: (readonly string[])[] = [];
  const paused: number[] = [];
  const attempt = async (left: readonly string[]) => {
    asked.push(left);
    return answers[asked.length - 1] ?? [];
  };
  return { asked, paused, attempt, pause: async (ms: number) => paused.push(ms) };
}

describe('work that a service leaves undone', () => {
  test('only what was left over is asked for again, each time after a longer pause', async () => {
    const { asked, paused, attempt, pause } = recorded([['b', 'c'], ['c'], []]);
    expect(await workOff(['a', 'b', 'c'], attempt, { pauses: doubling(50, 5), pause })).toEqual([]);
    expect(asked).toEqual([['a', 'b', 'c'], ['b', 'c'], ['c']]);
    expect(paused).toEqual([50, 100]);
  });

  test('work that is never taken is given back after the last attempt, without a pause behind it', async () => {
    const { asked, paused, attempt, pause } = recorded([['a'], ['a'], ['a'], ['a']]);
    expect(await workOff(['a'], attempt, { pauses: doubling(100, 3), pause })).toEqual(['a']);
    expect(asked).toHaveLength(3);
    expect(paused).toEqual([100, 200]);
  });

  test('where there is no work, no service is asked', async () => {
    const { asked, attempt, pause } = recorded([]);
    expect(await workOff([], attempt, { pauses: [1, 2], pause })).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('a fault ends the work at once, because only the caller knows which faults may pass', async () => {
    const broken = async () => Promise.reject(new Error('broken'));
    await expect(workOff(['a'], broken, { pauses: doubling(1, 3) })).rejects.toThrow('broken');
  });
});

test('work is cut into pieces of the size that a service takes, in order and without an empty piece', () => {
  expect(slicesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(slicesOf([1, 2], 2)).toEqual([[1, 2]]);
  expect(slicesOf([], 2)).toEqual([]);
});
