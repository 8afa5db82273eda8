/**
 * The habits of portfolio files, each the same from a CSV file and from a workbook: what is read is what a person would read, and what is
 * not understood is left out and named (P15).
 */
import { describe, expect, test } from 'vitest';
import { type Mapping, parseMapping } from '#imports/mapping.ts';
import { openFile, type PortfolioReading, readPortfolio, textFile } from '#imports/portfolio.ts';
import { isComplete, shapeInWords, summaryOf } from '#imports/report.ts';
import { workbook } from './workbooks.ts';

const columns = { title: 'Name', costs: 'Budget', start: 'Start', end: 'End', reference: 'Ref' };

function mappingOf(changes: Record<string, unknown> = {}): Mapping {
  const constants = { office: 'demo', sponsor: 'ann' };
  const parsed = parseMapping({
    id: 'own',
    title: 'Own',
    columns,
    identity: ['Ref'],
    constants,
    costs: { fallbackYear: 2026 },
    ...changes,
  });
  if (!parsed.ok) throw new Error(parsed.reasons.join('; '));
  return parsed.mapping;
}

const quoted = (cell: string) => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (rows: readonly (readonly string[])[]) => Buffer.from(rows.map(row => row.map(quoted).join(',')).join('\r\n'));

/** The same rows as CSV, as XLSX and as ODS. */
const forms = [
  ['a CSV file', async (rows: readonly (readonly string[])[]) => textFile(csv(rows))],
  ['an XLSX workbook', (rows: readonly (readonly string[])[]) => openFile(workbook(rows))],
  ['an ODS workbook', (rows: readonly (readonly string[])[]) => openFile(workbook(rows, { kind: 'ods' }))],
] as const;

const header = ['Ref', 'Name', 'Budget', 'Start', 'End'];
const costOf = ({ rows }: PortfolioReading, at = 0) => rows[at]?.proposal?.costs?.map(({ amount }) => amount);
const named = ({ rows, leftOut }: PortfolioReading) =>
  [...rows.flatMap(row => row.problems.map(problem => problem.line)), ...leftOut.map(({ line }) => line)].sort();

describe.each(forms)('the habits of portfolio files, in %s', (form, file) => {
  test.each([
    ['GBP', '5 mln', 5_000_000],
    ['GBP', '1.2 Mrd.', 1_200_000_000],
    ['INR', '₹ 3 crore', 30_000_000],
    ['INR', '25 lakh', 2_500_000],
    ['INR', 'Rs. 12,34,567', 1_234_567],
    ['GBP', '2 thousand million', 2_000_000_000],
    ['GBP', '100 GBP million', 100_000_000],
    ['GBP', '5m GBP', 5_000_000],
    ['GBP', '£1.2bn', 1_200_000_000],
    ['CAD', '$3,794,700', 3_794_700],
    ['CAD', 'CA$1,018,000', 1_018_000],
    ['CAD', 'C$ 5m', 5_000_000],
    ['DKK', '250 mio. kr.', 250_000_000],
    ['PLN', '5 tys. zł', 5_000],
    ['USD', '$ -', 0],
  ])(`an amount counted in %s that is written %s is read whole (${form})`, async (currency, cell, major) => {
    const reading = readPortfolio(await file([header, ['A1', 'Weir', cell, '', '']]), mappingOf({ money: { currency } }));
    expect(costOf(reading)).toEqual([major * 100]);
    expect(named(reading)).toEqual([]);
  });

  test.each([
    ['GBP', '50 per cent'],
    ['GBP', '50 %'],
    ['GBP', '2019 prices'],
    ['GBP', '12 weeks'],
    ['GBP', '10:30'],
    ['GBP', '5 mil'],
    ['GBP', '5 MM'],
    ['CAD', 'US$ 9'],
    ['GBP', '$5'],
    ['GBP', 'kr 5'],
    ['GBP', 'XYZ 5'],
    ['GBP', '1.234.567'],
    ['GBP', '1 2'],
    ['GBP', '£ - €'],
  ])(`an amount counted in %s that is written %s is left out, with its line and its value (${form})`, async (currency, cell) => {
    const reading = readPortfolio(await file([header, ['A1', 'Weir', cell, '', '']]), mappingOf({ money: { currency } }));
    expect(costOf(reading)).toEqual([]);
    expect(reading.rows[0]?.problems).toMatchObject([{ line: 2, field: 'costs', reason: expect.stringContaining(`"${cell}"`) }]);
  });

  test(`totals, a header that comes again and footnotes are no projects, and their lines are named (${form})`, async () => {
    const reading = readPortfolio(
      await file([
        header,
        ['A1', 'Roof', '100', '', ''],
        ['Ref', 'Name', 'Budget', 'Start', 'End'],
        ['A2', 'Total station survey', '300', '', ''],
        ['A3', 'Source protection', '300', '', ''],
        ['Total', 'Total', '700', '', ''],
        ['', 'Grand total (3 projects)', '700', '', ''],
        ['Note: figures as of June', 'Note: figures as of June', '', '', ''],
        ['* provisional', '', '', '', ''],
      ]),
      mappingOf(),
    );
    expect(reading.rows.map(row => row.proposal?.title)).toEqual(['Roof', 'Total station survey', 'Source protection']);
    expect(reading.leftOut.map(({ line, kind }) => [line, kind])).toEqual([
      [3, 'header again'],
      [6, 'total'],
      [7, 'total'],
      [8, 'footnote'],
      [9, 'footnote'],
    ]);
  });

  test(`the row that holds all columns of the mapping is the header, whatever stands above it (${form})`, async () => {
    const rows = [['Capital programme 2026'], ['as of', '30 June'], header, ['A1', 'Quay', '100', '', '']];
    const reading = readPortfolio(await file(rows), mappingOf());
    expect([reading.shape?.headerLine, reading.rows.map(row => [row.line, row.proposal?.title])]).toEqual([3, [[4, 'Quay']]]);
    expect(reading.leftOut.map(({ line, kind }) => [line, kind])).toEqual([
      [1, 'above the header'],
      [2, 'above the header'],
    ]);
  });

  test(`a header of two rows is read as one, with names over several columns (${form})`, async () => {
    const by = mappingOf({
      headerRows: 2,
      columns: { title: 'Name' },
      costs: { years: { 2026: 'Costs 2026', 2027: 'Costs 2027' } },
    });
    const reading = readPortfolio(
      await file([
        ['', '', 'Costs', ''],
        ['Ref', 'Name', '2026', '2027'],
        ['A1', 'Quay', '1', '2'],
      ]),
      by,
    );
    expect(reading.rows[0]?.proposal?.costs).toEqual([
      { year: 2026, amount: 100 },
      { year: 2027, amount: 200 },
    ]);
  });

  test(`a header cell without a name is no column, and columns that nobody reads are named (${form})`, async () => {
    const rows = [
      [...header, 'Stage', ''],
      ['A1', 'Jetty', '100', '', '', 'Build'],
      ['A2', 'Pier', '100', '', '', ''],
    ];
    const reading = readPortfolio(await file(rows), mappingOf());
    expect(reading.rows.map(row => row.proposal?.title)).toEqual(['Jetty', 'Pier']);
    expect(reading.unread).toEqual(['Stage']);
  });

  test(`a day written with midnight is the day; another time of day, or a shift, is left out with its line (${form})`, async () => {
    const by = mappingOf({ dates: { formats: ['yyyy/MM/dd', 'M/d/yyyy', 'yyyy-MM-dd'] } });
    const cells = [
      ...[
        '2026/01/31 00:00:00+00',
        '1/31/2026 12:00:00 AM',
        '1/31/2026 0:00',
        '2026-01-31T00:00:00.000Z',
        '2026-01-31T00:00:00+00:00',
      ],
      ...['1/31/2026 12:00:00 PM', '2026-01-31T00:00:00+02:00', '1/31/2026 8:30'],
    ];
    const reading = readPortfolio(await file([header, ...cells.map((cell, at) => [`A${at}`, 'Slip', '', cell, ''])]), by);
    expect(reading.rows.map(row => row.proposal?.start)).toEqual([
      ...Array(5).fill('2026-01-31'),
      undefined,
      undefined,
      undefined,
    ]);
    expect(named(reading)).toEqual([7, 8, 9]);
  });

  test(`a month or a year is its first day as a start and its last as an end (${form})`, async () => {
    const by = mappingOf({ dates: { formats: ['yyyy', 'MMM-yy', 'yyyy-MM'] } });
    const rows = [
      ['A1', 'Hostel', '', '2012', '2014'],
      ['A2', 'Clinic', '', 'Jan-26', 'Feb-28'],
      ['A3', 'Library', '', '2026-03', '2027-09'],
    ];
    const reading = readPortfolio(await file([header, ...rows]), by);
    expect(reading.rows.map(({ proposal }) => [proposal?.start, proposal?.end])).toEqual([
      ['2012-01-01', '2014-12-31'],
      ['2026-01-01', '2028-02-29'],
      ['2026-03-01', '2027-09-30'],
    ]);
  });

  test(`a start that cannot be read does not move money to another year (${form})`, async () => {
    const reading = readPortfolio(await file([header, ['A1', 'Almshouse', '100', '2012?', '']]), mappingOf());
    expect(costOf(reading)).toEqual([]);
    expect(reading.rows[0]?.problems.map(({ field }) => field)).toEqual(['start', 'costs']);
  });

  test(`a number of days of a spreadsheet is read only when the mapping says that it is one (${form})`, async () => {
    const rows = [header, ['A1', 'Slip', '', '46053', '']];
    expect(readPortfolio(await file(rows), mappingOf()).rows[0]?.proposal?.start).toBeUndefined();
    const starts = ['serial', 'serial1904'].map(
      async format => readPortfolio(await file(rows), mappingOf({ dates: { formats: [format] } })).rows[0]?.proposal?.start,
    );
    expect(await Promise.all(starts)).toEqual(['2026-01-31', '2030-02-01']);
  });

  test(`identities of two columns differ when their cells differ, whatever is in them (${form})`, async () => {
    const rows = [
      ['Ref', 'Part', 'Name'],
      ['a|b', 'c', 'Cistern'],
      ['a', 'b|c', 'Reservoir'],
      ['a', 'b|c', 'Again'],
    ];
    const reading = readPortfolio(await file(rows), mappingOf({ columns: { title: 'Name' }, identity: ['Ref', 'Part'] }));
    expect(reading.rows.map(row => row.proposal?.title)).toEqual(['Cistern', 'Reservoir', undefined]);
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

describe('the encodings of portfolio files', () => {
  const text = 'Ref,Name,Budget,Start,End\r\nA1,Žluťoučký kůň,1,,\r\n';

  test.each([
    ['windows-1250', Buffer.from(text.replace('Žluťoučký kůň', '\x8elu\x9dou\xe8k\xfd k\xf9\xf2'), 'latin1')],
    ['utf-8', Buffer.from(text)],
    ['utf-16le', Buffer.from(text, 'utf16le')],
  ])('a file in %s is read rightly, and the encoding is named', (encoding, bytes) => {
    const by = mappingOf(encoding === 'windows-1250' ? { encoding } : {});
    const { rows, shape } = readPortfolio(textFile(bytes), by);
    expect([rows[0]?.proposal?.title, shape?.encoding]).toEqual(['Žluťoučký kůň', encoding]);
    expect(shape && shapeInWords(shape)).toContain(`text in ${encoding}`);
  });

  test('a line that is not in the encoding of the others is refused by its line; good names stay good', () => {
    const bytes = Buffer.concat([
      Buffer.from('Ref,Name,Budget,Start,End\r\nA1,Zürich café,1,,\r\n'),
      Buffer.from('A2,Gen\xe8ve,1,,\r\n', 'latin1'),
    ]);
    const { rows } = readPortfolio(textFile(bytes), mappingOf());
    expect(rows.map(row => row.proposal?.title)).toEqual(['Zürich café', undefined]);
    expect(rows[1]?.problems).toMatchObject([{ line: 3, field: 'row' }]);
  });

  test('an encoding that nobody knows is a fault of the mapping', () => {
    const parsed = parseMapping({ id: 'own', title: 'Own', columns, identity: ['Ref'], encoding: 'klingon' });
    expect(parsed.ok ? [] : parsed.reasons[0]).toContain('encoding: no encoding of the WHATWG list');
  });

  test('the line sep=; that Excel writes is obeyed and is no row', () => {
    const { rows, shape } = readPortfolio(
      textFile(Buffer.from('sep=;\r\nRef;Name;Budget;Start;End\r\nA1;Steps;100;;\r\n')),
      mappingOf(),
    );
    expect([rows.map(row => [row.line, row.proposal?.title]), shape?.headerLine]).toEqual([[[3, 'Steps']], 2]);
  });
});

test('the first line of a report counts what was read, taken, returned, declined, known, refused and left out', () => {
  const none = {
    mapping: 'own',
    refused: [],
    returned: [],
    declined: [],
    unread: [],
    withheld: {},
    leftOut: [],
    unreadColumns: [],
    goalsUnknown: [],
  };
  const fault = (line: number) => ({ line, field: 'row', reason: 'x' });
  const report = {
    ...{ ...none, read: 9, taken: 6, known: 2, withheld: { costs: 2 } },
    ...{ refused: [fault(3), fault(3)], returned: [fault(4), fault(5)], declined: [fault(6)] },
    leftOut: [{ line: 9, kind: 'total' as const, text: 'Total' }],
  };
  expect(summaryOf('a.csv', report)).toBe(
    'a.csv: 9 rows read, 6 taken (2 of them returned by intake, 1 of them declined by intake), 2 there already, 1 refused; 1 rows are no project; 2 fields withheld.',
  );
  expect([isComplete(report), isComplete({ ...none, read: 1, taken: 1, known: 0 })]).toEqual([false, true]);
});
