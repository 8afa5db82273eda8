/** Workbooks for tests, written by another library than the one that reads them. */
import * as sheets from '@e965/xlsx';

export interface TypedCell {
  readonly value: string | number | boolean | Date;
  /** The cell's format, as Excel writes it. */
  readonly format?: string;
}

/** A formula as some programs write it: without the value that it comes to. */
export interface FormulaCell {
  readonly formula: string;
}
export type Row = readonly (string | number | TypedCell | FormulaCell | null)[];

export interface BookForm {
  readonly kind?: 'xlsx' | 'ods';
  /** Days counted from 1904, as in workbooks that began on old Macs. */
  readonly from1904?: boolean;
  readonly merges?: readonly string[];
  /** Sheets before the one with the rows; `hidden` ones are not shown to people. */
  readonly before?: readonly { readonly name: string; readonly rows: readonly Row[]; readonly hidden?: boolean }[];
}

export function workbook(
  rows: readonly Row[],
  { kind = 'xlsx', from1904 = false, merges = [], before = [] }: BookForm = {},
): Uint8Array {
  const all = [...before, { name: 'Portfolio', rows, hidden: false }];
  const book = {
    SheetNames: all.map(({ name }) => name),
    Sheets: Object.fromEntries(all.map(entry => [entry.name, sheetOf(entry.rows, from1904)])),
    Workbook: {
      WBProps: { date1904: from1904 },
      Sheets: all.map(({ hidden }) => ({ Hidden: hidden ? (1 as const) : (0 as const) })),
    },
  };
  const last = book.Sheets.Portfolio;
  if (last) last['!merges'] = merges.map(sheets.utils.decode_range);
  return new Uint8Array(sheets.write(book, { type: 'buffer', bookType: kind }));
}

function sheetOf(rows: readonly Row[], from1904: boolean): sheets.WorkSheet {
  const sheet: sheets.WorkSheet = { '!ref': `A1:Z${Math.max(1, rows.length)}` };
  for (const [at, row] of rows.entries())
    for (const [column, cell] of row.entries())
      if (cell !== null && cell !== '') sheet[sheets.utils.encode_cell({ r: at, c: column })] = cellOf(cell, from1904);
  return sheet;
}

function cellOf(cell: string | number | TypedCell | FormulaCell, from1904: boolean): sheets.CellObject {
  if (typeof cell === 'object' && 'formula' in cell) return { t: 'z', f: cell.formula };
  const { value, format } = typeof cell === 'object' ? cell : { value: cell };
  if (value instanceof Date) {
    const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    return { t: 'n', v: (value.getTime() - epoch) / 86_400_000, z: format ?? 'dd/mm/yyyy' };
  }
  if (typeof value === 'boolean') return { t: 'b', v: value };
  return typeof value === 'number' ? { t: 'n', v: value, ...(format && { z: format }) } : { t: 's', v: value };
}
