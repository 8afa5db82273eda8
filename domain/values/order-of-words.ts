/** How people order words: capitals and accents make no difference, numbers in words count as numbers. */
import { whenUsed } from './once.ts';

const rules = whenUsed(() => new Intl.Collator('en', { numeric: true, sensitivity: 'base' }));

/** Negative when `left` stands before `right`, 0 when they are the same to people. */
export function compareWords(left: string, right: string): number {
  return rules().compare(left, right);
}
