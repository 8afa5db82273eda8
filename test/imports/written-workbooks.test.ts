/** The workbooks that people take away, read by another library than the one that writes them. */
import * as sheets from '@e965/xlsx';
import { expect, it } from 'vitest';
import type { Cell } from '#imports/write-csv.ts';
import { xlsxOf } from '#imports/write-xlsx.ts';

async function read(rows: readonly (readonly Cell[])[]): Promise<sheets.WorkSheet> {
  const book = sheets.read(await xlsxOf('Portfolio', rows), { cellStyles: true, cellNF: true });
  return book.Sheets.Portfolio ?? {};
}

it('calendar days are days of the spreadsheet, which sorts them and reckons with them, written as they are everywhere', async () => {
  const { A2, A3 } = await read([['End'], ['2027-03-31'], ['2026-12-31']]);
  expect([A2, A3].map(cell => [cell.t, cell.w])).toEqual([
    ['n', '2027-03-31'],
    ['n', '2026-12-31'],
  ]);
  expect(A2.v - A3.v).toBe(90);
});

it.each(['2027-02-30', '1899-12-31', '2027-03-31T10:00:00.000Z', '2027-03-31 or later', '=1+1'])(
  'what is no day that a spreadsheet knows stays text: %j',
  async text => {
    const { A2 } = await read([['End'], [text]]);
    expect([A2.t, A2.v]).toEqual(['s', text]);
  },
);

it('numbers stay numbers, and what is absent is an empty cell', async () => {
  const sheet = await read([
    ['Cost', 'Score'],
    [12.5, undefined],
  ]);
  expect([sheet.A2?.v, sheet.B2]).toEqual([12.5, undefined]);
});

it('columns are as wide as what stands in them, within limits', async () => {
  const sheet = await read([
    ['Project', 'No', 'Reason'],
    ['A rather long name of a project', 1, 'x'.repeat(500)],
  ]);
  expect(sheet['!cols']?.map(({ width }) => Math.round(width ?? 0))).toEqual([33, 8, 60]);
});
