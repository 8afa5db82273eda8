/** Waiting for an entry of a history: who is told, when, and where nobody can be. */
import { expect, test } from 'vitest';
import type { App } from '#functions/kit/app.ts';
import { createChanges } from '#functions/kit/changes.ts';
import { waitForEntry } from '#functions/kit/wait-for-entry.ts';
import { virtualClock } from '../support/virtual-clock.ts';

const noon = '2026-03-02T12:00:00.000Z';

test('whoever waits is told of the next entry of that history and of no other, and of none after having left', async () => {
  const changes = createChanges(virtualClock(noon));
  const told: string[] = [];
  const waits = (name: string, stream: string) => {
    const next = changes.next(stream, 20_000);
    void next.told.then(() => told.push(name));
    return next;
  };
  waits('first', 'project/p1');
  waits('second', 'project/p1');
  waits('other', 'project/p2');
  const left = waits('left', 'project/p3');
  left.cancel();
  changes.note('project/p1');
  changes.note('project/p1');
  await Promise.resolve();
  expect(told.toSorted()).toEqual(['first', 'left', 'second']);
});

test('the wait is over when its time is up', async () => {
  const clock = virtualClock(noon);
  const changes = createChanges(clock);
  let over = false;
  void changes.next('project/p1', 20_000).told.then(() => {
    over = true;
  });
  await clock.advanceBy({ seconds: 19 });
  expect(over).toBe(false);
  await clock.advanceBy({ seconds: 1 });
  expect(over).toBe(true);
});

test('a thousand wait at the same time at most, and nobody once the host ends', async () => {
  const changes = createChanges(virtualClock(noon));
  const all = Array.from({ length: 1000 }, () => changes.next('project/p1', 20_000).told);
  await changes.next('project/p1', 20_000).told;
  changes.end();
  await Promise.all(all);
  await changes.next('project/p1', 20_000).told;
});

test('where several processes store, the answer comes at once, with when to ask again', async () => {
  const app = { changes: undefined } as unknown as App;
  const of = { aggregate: 'project', id: 'p1' } as const;
  expect(await waitForEntry(of, { wait: 20, after: 3 }, app)).toEqual({ 'retry-after': '2' });
  expect(await waitForEntry(of, { wait: 1 }, app)).toEqual({ 'retry-after': '1' });
  expect(await waitForEntry(of, {}, app)).toBeUndefined();
});
