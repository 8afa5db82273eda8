/** What one lifecycle asks of SQLite and the disk, as counts that a change may not let grow unseen. `npm run bench -- --lifecycle` prints them beside their floor. */
import { expect, test } from 'vitest';
import { floorCounts, lifecycleCounts } from '../../bench/lifecycle-counts.ts';

test('a lifecycle of one client asks no more of the store and of the disk than it did', async () => {
  const { statements, transactions, durableWaits, rows, logBytes } = await lifecycleCounts(10);
  expect(statements).toBeLessThanOrEqual(42);
  expect(transactions).toBeLessThanOrEqual(11);
  expect(durableWaits).toBeLessThanOrEqual(12);
  expect(rows).toBeLessThanOrEqual(110);
  expect(logBytes / 1024).toBeLessThanOrEqual(160);
});

test('eight clients share their transactions, and what is made of their facts is written together', async () => {
  const { statements, transactions, durableWaits, logBytes } = await lifecycleCounts(10, 8);
  expect(statements).toBeLessThanOrEqual(42);
  expect(transactions).toBeLessThanOrEqual(4);
  expect(durableWaits).toBeLessThanOrEqual(4);
  expect(logBytes / 1024).toBeLessThanOrEqual(110);
});

test('the floor beside it stores eight rows, each in a transaction that waits for the disk', async () => {
  const { statements, transactions, durableWaits, rows } = await floorCounts(10);
  expect([statements, transactions, durableWaits, rows]).toEqual([8, 8, 8, 8]);
});
