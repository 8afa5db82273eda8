import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFolders } from '../../portal/build-when-needed.ts';

/** The portal is built again when one of its folders has changed: each of them must be there, or the second start fails. */

test.each(sourceFolders)('the portal is made of a folder that is there: %s', folder => {
  expect(existsSync(folder)).toBe(true);
});
