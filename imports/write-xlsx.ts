/** Rows as a workbook of a sheet or several. Text stays text, also where it begins like a formula (P15); numbers stay numbers. The library is loaded when it is first needed. */
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
    rows: sheet.rows.map(row => row.map(cell => cell ?? null)),
  }));
  return writeXlsx({ sheets });
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
