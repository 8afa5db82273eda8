/** Working on many things at a time: all are done, a fault is told, and whoever else has arrived is heard in between. */
import { setImmediate as looked } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { forEachConcurrently } from '#functions/kit/concurrency.ts';

test('each is worked on once, also when they come one by one, and at most so many at a time', async () => {
  const done: number[] = [];
  let now = 0;
  let most = 0;
  async function* numbers() {
    for (let number = 0; number < 50; number += 1) yield number;
  }
  await forEachConcurrently(numbers(), 8, async number => {
    now += 1;
    most = Math.max(most, now);
    await looked();
    now -= 1;
    done.push(number);
  });
  expect(done.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 50 }, (_, index) => index));
  expect(most).toBe(8);
});

test('a fault is told, once what was begun has ended', async () => {
  const ended: number[] = [];
  const work = forEachConcurrently([1, 2, 3], 3, async number => {
    await looked();
    if (number === 1) throw new Error('no');
    ended.push(number);
  });
  await expect(work).rejects.toThrow('no');
  expect(ended).toEqual([2, 3]);
});

test('while a store answers at once, others are heard every few things, however many are worked on at a time', async () => {
  let since = 0;
  let mostInARow = 0;
  let listening = true;
  const others = (async () => {
    while (listening) {
      await looked();
      since = 0;
    }
  })();
  await forEachConcurrently(Array(200).keys(), 64, async () => {
    // Six milliseconds of work, then an answer that is there at once.
    const end = performance.now() + 6;
    while (performance.now() < end);
    since += 1;
    mostInARow = Math.max(mostInARow, since);
    await Promise.resolve();
  });
  listening = false;
  await others;
  // A slice of ten milliseconds has room for two; the turn of others and ours may fall next to each other.
  expect(mostInARow).toBeLessThanOrEqual(5);
});

test('while a store answers at once, one thing is worked on at a time: those under way hold up nobody together', async () => {
  let now = 0;
  const atATime: number[] = [];
  await forEachConcurrently(Array(100).keys(), 16, async number => {
    now += 1;
    atATime.push(now);
    // Each twentieth waits for the disk, as a fact that is stored does.
    await (number % 20 === 19 ? looked() : Promise.resolve());
    for (let step = 0; step < 20; step += 1) await Promise.resolve();
    now -= 1;
  });
  expect(atATime).toHaveLength(100);
  expect(atATime.filter(most => most > 1).length).toBeLessThanOrEqual(10);
});

test('as many faults as things are worked on at a time end the work; nothing more is begun then', async () => {
  const begun: number[] = [];
  const work = forEachConcurrently(Array(50).keys(), 4, async number => {
    begun.push(number);
    throw new Error(`no ${number}`);
  });
  await expect(work).rejects.toThrow('no 0');
  expect(begun).toEqual([0, 1, 2, 3]);
});

test('where nothing is to be done, nothing is', async () => {
  await expect(forEachConcurrently([], 4, async () => Promise.reject(new Error('never')))).resolves.toBeUndefined();
});
