/** What holds of every page, whoever reads it on whichever screen. */
import { expect } from 'vitest';
import { overflowOf, type Visitor, violationsOn } from './portal.ts';

/** Nothing is in the way of a screen reader, nothing lies beside the page, and the browser has refused nothing. */
export async function holds({ page, offences }: Visitor): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(offences.splice(0)).toEqual([]);
}
