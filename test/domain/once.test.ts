/** What is loaded when it is first asked for. */
import { expect, test } from 'vitest';
import { once } from '#domain/values/once.ts';

test('it is loaded once, however many ask at the same time, and again after a load that failed', async () => {
  let loads = 0;
  const load = once(async () => {
    loads += 1;
    if (loads === 1) throw new Error('not there yet');
    return loads;
  });
  await expect(load()).rejects.toThrow('not there yet');
  expect(await Promise.all([load(), load(), load()])).toEqual([2, 2, 2]);
  expect(await load()).toBe(2);
});
