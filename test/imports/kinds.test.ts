/**
 * The habits of portfolio files, each the same from a CSV file and from a workbook: what is read is what a person would read, and what is
 * not understood is left out and named (P15).
 */
import { describe, expect, test } from 'vitest';
import { type PortfolioReading, readPortfolio } from '#imports/portfolio.ts';
import { forms, header, mappingOf } from './rows-as-files.ts';

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

  test(`each of a hundred and twenty rows with an amount that is not understood is named, none left to a number (${form})`, async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`A${index}`, `Weir ${index}`, `about ${index}`, '', '']);
    const { rows: read } = readPortfolio(await file([header, ...rows]), mappingOf());
    const problems = read.flatMap(row => row.problems);
    expect(problems.map(({ line }) => line)).toEqual(rows.map((_, index) => index + 2));
    expect(problems.map(({ field, reason }) => field === 'costs' && reason.includes('"about '))).not.toContain(false);
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
