/** Random numbers from a seed are those of the published algorithms, and the same again. */
import { describe, expect, test } from 'vitest';
import { randomFrom, splitMix64, xoshiro128 } from '#domain/values/random.ts';

describe('random numbers from a seed', () => {
  test('SplitMix64 and xoshiro128** give the numbers of their reference implementations', () => {
    const split = splitMix64(1234567n);
    expect([split(), split(), split(), split()]).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
    ]);
    const next = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, () => next())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test('the same seed gives the same numbers from 0 up to 1, another seed others', () => {
    const take = (seed: number) => Array.from({ length: 1_000 }, randomFrom(seed));
    const numbers = take(42);
    expect(take(42)).toEqual(numbers);
    expect(take(43)).not.toEqual(numbers);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(Math.abs(numbers.reduce((sum, value) => sum + value, 0) / 1_000 - 0.5)).toBeLessThan(0.04);
  });
});
