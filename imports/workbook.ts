/**
 * Workbooks (XLSX, ODS): a sheet's cells become the texts that the same cells have in a CSV file of this mapping, so that everything after
 * this file is the same for both. A typed day is a day in either epoch; a typed number is written with the mapping's decimal sign and the
 * currency or per cent of its format; of a formula the value that the file holds is taken.
 */
import type { Cell, Sheet, Workbook } from 'hucre';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import { uncalculated } from '#domain/values/sheet-errors.ts';
import type { Mapping } from './mapping.ts';
import type { TableRecord } from './records.ts';
import { mostUnpacked, unpackedBytes } from './unpacked.ts';

export type { Workbook };

/** How a typed day is written: formats of the mapping stay for days that were typed as text. */
export const typedDay = 'yyyy-MM-dd';

/** Whether the bytes are a ZIP archive, as workbooks are, or an old or encrypted Office file. */
export function looksLikeWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

export async function openWorkbook(
  bytes: Uint8Array,
): Promise<{ ok: true; kind: 'XLSX' | 'ODS'; workbook: Workbook } | { ok: false; reason: string }> {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return { ok: false, reason: 'an old (.xls) or encrypted Office file: save it as .xlsx without a password' };
  if (unpackedBytes(bytes) > mostUnpacked)
    return {
      ok: false,
      reason: `more than ${mostUnpacked / 1024 / 1024} MB when it is unpacked: split it, or save the sheet as CSV`,
    };
  const ods = isOds(bytes);
  try {
    const workbook = await (ods ? readOds(bytes, { readStyles: true }) : readXlsx(bytes, { readStyles: true }));
    return { ok: true, kind: ods ? 'ODS' : 'XLSX', workbook };
  } catch (error) {
    return { ok: false, reason: `not a workbook that can be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** The sheets that people see; the mapping may name one. */
export function sheetsFor(workbook: Workbook, mapping: Pick<Mapping, 'sheet'>): readonly Sheet[] {
  const { sheet: name } = mapping;
  if (name === undefined) return workbook.sheets.filter(sheet => !sheet.hidden && !sheet.veryHidden);
  return workbook.sheets.filter(sheet => sheet.name.trim().toLowerCase() === name.trim().toLowerCase());
}

/** Rows with something in them; the cells of a row are as many as the sheet is wide. */
export function recordsOfSheet(sheet: Sheet, decimal: '.' | ','): TableRecord[] {
  const width = Math.max(0, ...sheet.rows.map(row => row.length));
  return sheet.rows.flatMap((row, index) => {
    const cells = Array.from({ length: width }, (_, column) => {
      const cell = sheet.cells?.get(`${index},${column}`);
      const value = row[column] ?? null;
      return value === null && isUncalculated(cell) ? uncalculated : cellText(value, cell?.style?.numFmt ?? '', decimal);
    });
    return cells.some(cell => cell.trim() !== '') ? [{ line: index + 1, cells }] : [];
  });
}

/** Programs that write a workbook leave formulas without their values; an empty text that a formula gives is one, and has a value. */
function isUncalculated(cell: Cell | undefined): boolean {
  return cell?.formula !== undefined && cell.value === null && cell.formulaResult === null;
}

function cellText(value: string | number | boolean | Date | null, format: string, decimal: string): string {
  if (value === null) return '';
  if (value instanceof Date) return dayText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (isDayFormat(format)) return dayText(dayOfSerial(value));
  if (format.replace(/"[^"]*"|\[[^\]]*\]/g, '').includes('%')) return `${digits(value * 100).replace('.', decimal)}%`;
  return [signOf(format), digits(value).replace('.', decimal)].filter(part => part !== '').join(' ');
}

function dayText(day: Date): string {
  if (Number.isNaN(day.getTime())) return '#VALUE!';
  const [date = '', time = ''] = day.toISOString().split('T');
  return time.startsWith('00:00:00.000') ? date : `${date} ${time.slice(0, 8)}`;
}

/** A number of a sheet in plain digits: fifteen of them count, as Excel calculates. */
function digits(value: number): string {
  const exact = Number(value.toPrecision(15));
  if (Number.isInteger(exact)) return BigInt(exact).toString();
  return Math.abs(exact) < 1e-6 ? exact.toFixed(20).replace(/0+$/, '') : String(exact);
}

/** The currency that a format shows beside its number: `[$€-407] #,##0.00`, `"£"#,##0`, `$#,##0`. */
function signOf(format: string): string {
  const [positive = ''] = format.split(';');
  const named = /\[\$([^\]-]+)(?:-[^\]]*)?\]/.exec(positive)?.[1] ?? /"([^"]*\p{Sc}[^"]*|[A-Z]{3})"/u.exec(positive)?.[1];
  return (named ?? /\p{Sc}/u.exec(positive.replace(/\[[^\]]*\]/g, ''))?.[0] ?? '').trim();
}

function isDayFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  return /y/.test(bare) && /[dm]/.test(bare);
}

/** ODS counts days from 30 December 1899, as Excel does from March 1900 on. */
function dayOfSerial(serial: number): Date {
  return new Date(Math.round((Date.UTC(1899, 11, 30) / 86_400_000 + serial) * 86_400_000));
}

/** The names of an archive's entries are not compressed: every XLSX has this one, no ODS. */
function isOds(bytes: Uint8Array): boolean {
  return !new TextDecoder('latin1').decode(bytes).includes('[Content_Types].xml');
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
