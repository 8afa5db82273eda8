/**
 * Rows as a workbook of a sheet or several. Text stays text, also where it begins like a formula (P15); numbers stay numbers, and calendar days are days of the
 * spreadsheet, which it can sort and reckon with. The first row, the names of the columns, stays in sight. The library is loaded when it is first needed.
 */
import type { Cell as StyledCell } from 'hucre/xlsx';
import { dateSchema } from '#domain/values/time.ts';
import type { Cell } from './write-csv.ts';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Further sheets stand after the first, each under another name. */
export async function xlsxOf(name: string, rows: Sheet['rows'], further: readonly Sheet[] = []): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const sheets = [{ name, rows }, ...further].map(sheet => ({
    name: sheetName(sheet.name),
    rows: sheet.rows.map((row, at) => row.map(cell => (at > 0 && isDay(cell) ? new Date(`${cell}T00:00:00Z`) : (cell ?? null)))),
    columns: widthsOf(sheet.rows).map(width => ({ width })),
    cells: stylesOf(sheet.rows),
    freezePane: { rows: 1 },
  }));
  return writeXlsx({ sheets });
}

/** Spreadsheets know no day before 1900, and reckon one too many before March of that year: what lies before stays text. */
const isDay = (cell: Cell): cell is string =>
  typeof cell === 'string' && cell.length === 10 && cell > '1900-03' && dateSchema.safeParse(cell).success;

/** What is not said by the values: how days are written, and that the names of the columns stand out. */
function stylesOf(rows: Sheet['rows']): Map<string, Partial<StyledCell>> {
  const styles = new Map<string, Partial<StyledCell>>();
  for (const [at, row] of rows.entries())
    for (const [column, cell] of row.entries()) {
      if (at === 0) styles.set(`0,${column}`, { style: { font: { name: 'Calibri', size: 11, bold: true } } });
      else if (isDay(cell)) styles.set(`${at},${column}`, { style: { numFmt: 'yyyy-mm-dd' } });
    }
  return styles;
}

/** How wide a column is at least and at most, in characters. */
const least = 8;
const most = 60;

/** As wide as their longest line, within limits. */
function widthsOf(rows: Sheet['rows']): number[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries()) {
      const width =
        Math.max(
          ...String(cell ?? '')
            .split('\n')
            .map(line => line.length),
        ) + 2;
      widths[column] = Math.min(most, Math.max(widths[column] ?? least, width));
    }
  return widths;
}

/** Spreadsheets take 31 characters at most, none of `: \ / ? * [ ]`, and no apostrophe at an end. */
function sheetName(name: string): string {
  const plain = name
    .replaceAll(/[:\\/?*[\]]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const short = [...plain].slice(0, 31).join('').slice(0, 31);
  return short.replaceAll(/^'+|'+$/g, '').trim() || 'Table';
}
