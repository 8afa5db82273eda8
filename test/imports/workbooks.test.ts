/** What only workbooks have, read as a person would read it (P15). */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openFile, type PortfolioReading, readPortfolio } from '#imports/portfolio.ts';
import { mostUnpacked, unpackedBytes } from '#imports/unpacked.ts';
import { openWorkbook } from '#imports/workbook.ts';
import { header, mappingOf } from './rows-as-files.ts';
import { workbook } from './workbooks.ts';

const costOf = ({ rows }: PortfolioReading, at = 0) => rows[at]?.proposal?.costs?.map(({ amount }) => amount);

describe('P15: archives that come to more than they look like', () => {
  const bomb = (bytes: number) =>
    zipSync({ '[Content_Types].xml': new Uint8Array(10), 'xl/worksheets/sheet1.xml': new Uint8Array(bytes) });

  test('what an archive comes to is known before anything of it is unpacked, and too much is refused with the remedy', async () => {
    const archive = bomb(mostUnpacked);
    expect(archive.length).toBeLessThan(1_000_000);
    expect(unpackedBytes(archive)).toBe(mostUnpacked + 10);
    expect(await openWorkbook(archive)).toEqual({ ok: false, reason: expect.stringMatching(/256 MB .* save the sheet as CSV/) });
    expect(unpackedBytes(workbook([header]))).toBeLessThan(100_000);
  });

  test('an entry that hides its size is taken for one without end, and what is no archive for nothing', () => {
    for (const hidden of [0, 0xffff_ffff]) {
      const archive = bomb(1000);
      const entry = archive.findLastIndex((byte, at) => byte === 0x50 && archive[at + 2] === 0x01 && archive[at + 3] === 0x02);
      new DataView(archive.buffer, archive.byteOffset).setUint32(entry + 24, hidden, true);
      expect(unpackedBytes(archive)).toBe(Number.POSITIVE_INFINITY);
    }
    expect([unpackedBytes(new Uint8Array(3)), unpackedBytes(new Uint8Array(100_000))]).toEqual([0, 0]);
  });
});

describe('what only workbooks have', () => {
  const day = new Date('2026-01-31T00:00:00Z');

  test.each([true, false])(
    'typed days and numbers of a workbook are days and amounts (counted from 1904: %s)',
    async from1904 => {
      const book = workbook([header, ['A1', 'Gauge', 1250.5, { value: day }, { value: day, format: 'd. mmm yy' }]], { from1904 });
      const reading = readPortfolio(await openFile(book), mappingOf({ dates: { formats: ['dd.MM.yyyy'] } }));
      expect(reading.rows[0]?.proposal).toMatchObject({
        start: '2026-01-31',
        end: '2026-01-31',
        costs: [{ year: 2026, amount: 125_050 }],
      });
    },
  );

  test('P14: an identity with half of a character is refused with the column, for no digest in another language could cover it', async () => {
    const reading = readPortfolio(await openFile(workbook([header, ['A_xD83D_1', 'Gauge', 1, '', '']])), mappingOf());
    const [row] = reading.rows;
    expect([row?.identity, row?.proposal]).toEqual(['', undefined]);
    expect(row?.problems).toContainEqual({
      line: 2,
      field: 'identity',
      reason: 'it holds half a character (Ref); write it anew',
    });
  });

  test('a typed number keeps its value when the mapping writes decimals with a comma', async () => {
    const reading = readPortfolio(
      await openFile(workbook([header, ['A1', 'Gauge', 1234.5, '', '']])),
      mappingOf({ money: { decimal: ',' } }),
    );
    expect(costOf(reading)).toEqual([123_450]);
  });

  test.each([
    ['[$€-407] #,##0.00', 'in €, not in GBP: "€ 5"'],
    ['0%', 'a percentage, not an amount: "500%"'],
  ])('a number that a workbook shows in the format %s is not taken for an amount of the office', async (format, reason) => {
    const reading = readPortfolio(await openFile(workbook([header, ['A1', 'Gauge', { value: 5, format }, '', '']])), mappingOf());
    expect(reading.rows[0]?.problems).toEqual([{ line: 2, field: 'costs', reason }]);
  });

  test('a typed day with a time of day is left out with its line, and an error value is a missing cell', async () => {
    const noon = { value: new Date('2026-01-31T12:00:00Z'), format: 'dd/mm/yyyy hh:mm' };
    const reading = readPortfolio(await openFile(workbook([header, ['A1', 'Gauge', '#N/A', noon, '']])), mappingOf());
    expect(reading.rows[0]?.problems.map(({ field }) => field)).toEqual(['start']);
    expect(reading.rows[0]?.missing).toContainEqual({ field: 'costs', reason: '#N/A' });
  });

  test('P15: a formula whose value nobody has put into the file is said, and no empty cell; one that gives an empty text is empty', async () => {
    const rows = [header, ['A1', 'Gauge', { formula: '1+1' }, '', ''], ['A2', { formula: 'B2' }, '1', '', '']];
    const reading = readPortfolio(await openFile(workbook(rows)), mappingOf());
    const said = { reason: expect.stringContaining('a formula without its value; open the file in a spreadsheet program') };
    expect(reading.rows.map(row => row.proposal?.title)).toEqual(['Gauge', undefined]);
    expect(reading.rows[0]?.problems).toMatchObject([{ line: 2, field: 'costs', ...said }]);
    expect(reading.rows[1]?.problems).toMatchObject([{ line: 3, field: 'title', ...said }]);
  });

  test('the first sheet that people see and that holds the columns is read; the mapping may name another', async () => {
    const before = [
      { name: 'Secret', hidden: true, rows: [header, ['S1', 'Hidden', '1', '', '']] },
      { name: 'Notes', rows: [['Read me first']] },
    ];
    const file = await openFile(workbook([header, ['A1', 'Gauge', '1', '', '']], { before }));
    const first = readPortfolio(file, mappingOf());
    expect([first.shape?.sheet, first.rows.map(row => row.proposal?.title)]).toEqual(['Portfolio', ['Gauge']]);
    expect(readPortfolio(file, mappingOf({ sheet: 'secret' })).rows[0]?.proposal?.title).toBe('Hidden');
    const absent = readPortfolio(file, mappingOf({ sheet: 'Plan' })).rows[0]?.problems[0]?.reason;
    expect(absent).toBe('no sheet "Plan": the workbook has "Secret", "Notes", "Portfolio"');
  });

  test('merged titles above the header of a workbook are no header', async () => {
    const rows = [['Capital programme'], header, ['A1', 'Gauge', '1', '', '']];
    const reading = readPortfolio(await openFile(workbook(rows, { merges: ['A1:E1'] })), mappingOf());
    expect(reading.rows.map(row => row.proposal?.title)).toEqual(['Gauge']);
  });

  test.each([
    ['an old Office file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'save it as .xlsx'],
    ['a broken archive', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'not a workbook that can be read'],
  ])('%s is refused with what to do, and nothing of it is read', async (_, bytes, reason) => {
    const reading = readPortfolio(await openFile(bytes), mappingOf());
    expect(reading.rows[0]).toMatchObject({ problems: [{ field: 'file', reason: expect.stringContaining(reason) }] });
  });
});
