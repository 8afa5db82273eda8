/** How the portal says why a criterion stands as it does. */
import { expect, it } from 'vitest';
import { whyInWords } from '../../portal/src/shared/finding-words.ts';

const names: Readonly<Record<string, string>> = { '7f3a-1': 'Grace Lindqvist' };
const nameOf = (id: string | undefined) => names[id ?? ''] ?? id ?? '';

it.each([
  ['confirmed by 7f3a-1', 'confirmed by Grace Lindqvist'],
  ['denied by 7f3a-1', 'denied by Grace Lindqvist'],
  [
    'no word of the auditor that counts yet: 7f3a-1 sponsors the project',
    'no word of the auditor that counts yet: Grace Lindqvist sponsors the project',
  ],
  [
    'fails (cost 2 > 1); waived by 7f3a-1 until 3 May 2027: as agreed',
    'fails (cost 2 > 1); waived by Grace Lindqvist until 3 May 2027: as agreed',
  ],
  ['confirmed by somebody-who-left', 'confirmed by somebody-who-left'],
  ['forecast 480000 <= baseline 480000 * 1.1', 'forecast 480000 <= baseline 480000 * 1.1'],
])('the reason “%s” of a criterion is shown as “%s”', (why, shown) => {
  expect(whyInWords(why, nameOf)).toBe(shown);
});
