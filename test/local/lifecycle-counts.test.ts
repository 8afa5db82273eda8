/** What one lifecycle asks of SQLite and the disk, as counts that a change may not let grow unseen. `npm run bench -- --lifecycle` prints them beside their floor. */
import { expect, test } from 'vitest';
import { floorCounts, lifecycleCounts } from '../../bench/lifecycle-counts.ts';

test('a lifecycle of one client asks no more of the store and of the disk than it did', async () => {
  const { statements, transactions, durableWaits, rows, logBytes } = await lifecycleCounts(10);
  expect(statements).toBeLessThanOrEqual(65);
  expect(transactions).toBeLessThanOrEqual(11);
  expect(durableWaits).toBeLessThanOrEqual(13);
  expect(rows).toBeLessThanOrEqual(130);
  expect(logBytes / 1024).toBeLessThanOrEqual(240);
});

test('the floor beside it stores eight rows, each in a transaction that waits for the disk', async () => {
  const { statements, transactions, durableWaits, rows } = await floorCounts(10);
  expect([statements, transactions, durableWaits, rows]).toEqual([8, 8, 8, 8]);
});
