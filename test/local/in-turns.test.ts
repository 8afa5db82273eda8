/** Facts are followed so that others are heard in between: one after the other where nothing is waited for, several together where it is. */
import { setImmediate as looked } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurns } from '#local/host/in-turns.ts';
import { countedTurns } from '#test/support/counted-turns.ts';

/** Begins so many things on a clock that moves while each is done; says how many were begun in each turn of the event loop. */
async function begunByTurn(count: number, { milliseconds, waits }: { readonly milliseconds: number; readonly waits: boolean }) {
  let clock = 0;
  const turns = countedTurns();
  const ends: Promise<void>[] = [];
  await inTurns(
    Array.from({ length: count }, (_, index) => index),
    () => {
      clock += milliseconds;
      turns.note();
      const end = waits ? looked().then(() => looked()) : Promise.resolve();
      ends.push(end);
      return end;
    },
    () => clock,
  );
  const counted = turns.end();
  await Promise.all(ends);
  return counted;
}

test('facts that wait for nothing are followed for ten milliseconds, then others are heard', async () => {
  const turns = await begunByTurn(40, { milliseconds: 4, waits: false });
  expect(turns.reduce((sum, begun) => sum + begun)).toBe(40);
  expect(Math.max(...turns)).toBe(3);
});

test('facts that take no time are eight in a turn at most', async () => {
  expect(Math.max(...(await begunByTurn(40, { milliseconds: 0, waits: false })))).toBe(8);
});

test('one that takes longer than that by itself is the only one of its turn', async () => {
  expect(await begunByTurn(5, { milliseconds: 30, waits: false })).toEqual([1, 1, 1, 1, 1]);
});

test('facts that wait for the disk are begun together, eight at most, so that they share what they wait for', async () => {
  const turns = await begunByTurn(40, { milliseconds: 0, waits: true });
  expect(turns.reduce((sum, begun) => sum + begun)).toBe(40);
  expect(Math.max(...turns)).toBe(8);
});

test('facts that wait, and are long before they do, are begun one by one', async () => {
  expect(await begunByTurn(5, { milliseconds: 30, waits: true })).toEqual([1, 1, 1, 1, 1]);
});

test('nothing more is begun once the host stops', async () => {
  const begun: number[] = [];
  await inTurns([1, 2, 3, 4], number => (number > 2 ? undefined : Promise.resolve(void begun.push(number))));
  expect(begun).toEqual([1, 2]);
});
