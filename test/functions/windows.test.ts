/** What is counted within a window of time: each by itself, from its beginning to its end, at a cost that does not grow with how many are counted. */
import { afterEach, expect, test, vi } from 'vitest';
import { countedWindows } from '#functions/kit/windows.ts';

const hour = 3_600_000;
afterEach(() => vi.restoreAllMocks());

test('a window lasts from its first use for its length, and another one begins then', () => {
  const windowOf = countedWindows();
  windowOf('mona', hour, 0).used += 1;
  expect(windowOf('mona', hour, hour - 1)).toEqual({ until: hour, used: 1 });
  expect(windowOf('manu', hour, hour - 1)).toEqual({ until: 2 * hour - 1, used: 0 });
  expect(windowOf('mona', hour, hour)).toEqual({ until: 2 * hour, used: 0 });
});

test('while many are counted at the same time, a new one is not paid for by a look at all of them, and none is forgotten', () => {
  const looks = vi.spyOn(Map.prototype, Symbol.iterator);
  const windowOf = countedWindows();
  for (let person = 0; person < 100_000; person += 1) windowOf(`${person}`, hour, 0).used = person;
  expect(looks.mock.calls.length).toBeLessThanOrEqual(4);
  for (let person = 0; person < 100_000; person += 1) expect(windowOf(`${person}`, hour, 1).used).toBe(person);
});

test('those that are over are forgotten when others come', () => {
  const removed = vi.spyOn(Map.prototype, 'delete');
  const windowOf = countedWindows();
  for (let person = 0; person < 10_000; person += 1) windowOf(`${person}`, hour, 0);
  expect(removed).not.toHaveBeenCalled();
  windowOf('somebody else', hour, hour);
  expect(removed).toHaveBeenCalledTimes(10_000);
});
