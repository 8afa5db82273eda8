/** A sign-in comes back to the portal's own pages only, whatever address it was asked for on. */
import { expect, it } from 'vitest';
import { ownPath } from '../../portal/src/shared/own-path.ts';

const origin = 'http://127.0.0.1:4180';

it.each(['/', '/inbox', '/projects/p1?tab=gates#top', '/reviews/r1//'])('a sign-in comes back to the own page %s', path => {
  expect(ownPath(path, origin)).toBe(path);
});

it.each([
  '//elsewhere.example/inbox',
  '///elsewhere.example',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  'https://elsewhere.example/',
  'javascript:alert(1)',
  '/\t/elsewhere.example',
  '',
  undefined,
])('a sign-in that was asked for on %j comes back to the first page', path => {
  expect(ownPath(path, origin)).toBe('/');
});
