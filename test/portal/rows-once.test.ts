/** What pages of a list come to when its rows move between them while they are read. */
import { expect, it } from 'vitest';
import { rowsOf } from '../../portal/src/shared/api/lists.ts';
import { alertKey } from '../../portal/src/shared/api/row-keys.ts';

const inPages = <T>(...pages: readonly (readonly T[])[]) => ({
  pages: pages.map(items => ({ items })),
  pageParams: pages.map(() => undefined),
});

it('a project that got another title between two pages is shown once, as it was read last', () => {
  const rows = rowsOf(
    inPages(
      [
        { id: 'weir', title: 'A weir' },
        { id: 'canal', title: 'Canal' },
      ],
      [
        { id: 'lock', title: 'Lock' },
        { id: 'weir', title: 'The weir' },
      ],
    ),
  );
  expect(rows.map(({ title }) => title)).toEqual(['Canal', 'Lock', 'The weir']);
});

it('alerts of one project are told apart by gate and criterion', () => {
  const alert = { project: 'weir', gate: 'gate-1', criterion: 'cost', level: 1 };
  const rows = rowsOf(
    inPages([alert, { ...alert, criterion: 'end' }, { ...alert, gate: undefined }], [{ ...alert, level: 2 }]),
    alertKey,
  );
  expect(rows.map(({ gate, criterion, level }) => [gate, criterion, level])).toEqual([
    ['gate-1', 'end', 1],
    [undefined, 'cost', 1],
    ['gate-1', 'cost', 2],
  ]);
});
