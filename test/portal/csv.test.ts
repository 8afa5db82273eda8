/** The CSV files that people take from the portal open in a spreadsheet as the texts and numbers that they are. */
import { describe, expect, it } from 'vitest';
import { csvOf } from '#imports/write-csv.ts';

describe('P15: a CSV file from the portal runs nothing in a spreadsheet', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠SUM(A1)'])(
    'a text that begins with a formula sign is made plain text in the file: %j',
    text => {
      expect(unquoted(csvOf([[text]]))).toMatch(/^'/);
    },
  );

  it.each([
    [';=1', ";'=1"],
    ['harmless;=HYPERLINK("x")', `harmless;'=HYPERLINK("x")`],
    ['a,=1', "a,'=1"],
    ['a|@x', "a|'@x"],
    ['a\t+1', "a\t'+1"],
    ['a\n-1', "a\n'-1"],
    ['a\r\n＝1', "a\r\n'＝1"],
    ['a;"=1"', `a;"'=1"`],
    ['a;\t=1', "a;'\t'=1"],
  ])('a formula sign after a character that may end a cell is made plain text in the file: %j', (text, plain) => {
    expect(unquoted(csvOf([[text]]))).toBe(plain);
  });

  it('signs in the middle of a text are left as they were written', () => {
    const text = 'Phase 2 - roll-out @ the port, cost = 5; a+b';
    expect(unquoted(csvOf([[text]]))).toBe(text);
  });

  it('numbers stay numbers, negative ones too, and what is absent is an empty cell', () => {
    expect(csvOf([[-5, 12.5, undefined, 0]])).toBe('-5,12.5,,0');
  });

  it('cells with commas, quotes or line breaks are quoted, and rows end with CRLF', () => {
    expect(
      csvOf([
        ['a,b', 'say "yes"'],
        ['one\ntwo', 'plain'],
      ]),
    ).toBe('"a,b","say ""yes"""\r\n"one\ntwo",plain');
  });
});

/** A single cell as a CSV reader gives it back. */
function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
