/** A table of status reports, line by line: what each cell says, and what is refused with its value and a remedy. */
import { describe, expect, test } from 'vitest';
import { type ReportForm, readReportLine, reportHeaderIn } from '#imports/report-lines.ts';

const british: ReportForm = { currency: 'GBP', decimal: '.' };
const german: ReportForm = { currency: 'EUR', decimal: ',' };

function read(headings: readonly string[], cells: readonly string[], form: ReportForm = british) {
  const records = [headings, cells].map((row, index) => ({ line: index + 1, cells: [...row] }));
  const header = reportHeaderIn(records);
  if (!header || !records[1]) throw new Error('no header was found');
  return readReportLine(records[1], header, form);
}

const one = (heading: string, cell: string, form?: ReportForm) => read(['Project', heading, 'Comments'], ['p1', cell, ''], form);

describe('the header of a table of reports', () => {
  const found = (...rows: readonly (readonly string[])[]) =>
    reportHeaderIn(rows.map((cells, index) => ({ line: index + 1, cells: [...cells] })));

  test('a title above the headings is passed over, and columns that nothing is read from are named', () => {
    const header = found(['Status reports of November'], ['Project ID', 'Forecast (£m)', 'Favourite colour', '']);
    expect(header).toMatchObject({ line: 2, unread: ['Favourite colour'] });
    expect([...(header?.columns ?? [])]).toEqual([
      ['project', 0],
      ['forecast', 1],
    ]);
  });

  test('a line that names projects and no figure is no header', () => {
    expect(found(['Project', 'Title', 'Owner'])).toBeUndefined();
    expect(found(['Forecast', 'End'])).toBeUndefined();
  });
});

describe('the figures of a line', () => {
  test('a full line is read as it was meant', () => {
    const headings = ['Project', 'Period', 'Work done', 'Delivery confidence', 'Spent', 'Forecast', 'End', 'Summary'];
    const line = read(headings, ['p1', 'November 2026', '40%', 'Amber/Green', '£1,250.50', '2m', '31 Mar 2027', 'Two\r\nlines.']);
    expect(line).toEqual({
      line: 2,
      project: { id: 'p1' },
      period: '2026-11',
      said: {
        progress: 40,
        confidence: 'amber-green',
        spent: 125_050,
        forecast: 200_000_000,
        end: '2027-03-31',
        summary: 'Two\nlines.',
      },
      refused: [],
    });
  });

  test('an empty cell says nothing', () => {
    expect(read(['Title', 'Forecast', 'End', 'Progress'], ['Permits', ' ', '', '0'])).toMatchObject({
      project: { title: 'Permits' },
      said: { progress: 0 },
    });
    expect(one('Spent', '').said).toEqual({});
  });

  test('the heading says in what the numbers of a column are, unless a cell says it for itself', () => {
    for (const heading of ['Forecast (£m)', 'Forecast [million]', 'Forecast, GBP m', 'Forecast £m'])
      expect(one(heading, '2.5').said, heading).toEqual({ forecast: 250_000_000 });
    expect(one('Forecast (£m)', '£900k').said).toEqual({ forecast: 90_000_000 });
    expect(one('Forecast (as agreed)', '12').said).toEqual({ forecast: 1_200 });
    expect(one('Forecast (EUR)', '12').refused).toMatchObject([{ field: 'forecast', value: '12' }]);
  });

  test('the decimal sign is that of the table', () => {
    expect(one('Forecast', '1.250.000,50', german).said).toEqual({ forecast: 125_000_050 });
    expect(one('Work done', '12,5', german).said).toEqual({ progress: 12.5 });
    expect(one('Work done', '12,5').refused).toHaveLength(1);
    expect(one('Forecast', '1.250.000,50').refused).toHaveLength(1);
  });

  test('an amount that may be thousands or decimals is refused', () => {
    expect(one('Forecast', '1.250').refused[0]?.reason).toBe('thousands or decimals? write it as 1250 or with two decimals');
    expect(one('Forecast', '1,250', german).refused).toHaveLength(1);
    expect(one('Forecast', '1,250').said).toEqual({ forecast: 125_000 });
    expect(one('Forecast (m)', '1.250').said).toEqual({ forecast: 125_000_000 });
  });

  test('a day whose month may come first is refused until somebody says which comes first', () => {
    expect(one('End', '03/04/2027').refused[0]?.reason).toContain('not told apart');
    expect(one('End', '03/04/2027', { ...british, slashed: 'day' }).said).toEqual({ end: '2027-04-03' });
    expect(one('End', '03/04/2027', { ...british, slashed: 'month' }).said).toEqual({ end: '2027-03-04' });
    expect(one('End', '2027-02-30').refused).toHaveLength(1);
    expect(one('End', '31.12.2027').said).toEqual({ end: '2027-12-31' });
  });

  test.each([
    ['Forecast', '12-15m'],
    ['Forecast', 'TBC'],
    ['Forecast', '-500'],
    ['Forecast', '€500'],
    ['Spent', '#VALUE!'],
    ['Summary', '#REF!'],
    ['Work done', '101'],
    ['Work done', 'nearly'],
    ['Confidence', 'purple'],
    ['Period', 'last month'],
    ['Period', '2026-13'],
    ['End', 'soon'],
    ['Summary', 'half a character \ud800'],
  ])('%s: "%s" is refused with its field, value and a reason', (heading, cell) => {
    const { said, refused } = one(heading, cell);
    expect(said).toEqual({});
    expect(refused).toEqual([{ field: expect.any(String), value: expect.any(String), reason: expect.stringMatching(/\w.{8}/) }]);
  });

  test('the apostrophe by which a spreadsheet is kept from running a text is no part of it', () => {
    expect(one('Summary', "'=SUM(A1)").said).toEqual({ summary: '=SUM(A1)' });
  });
});
